### Was Menschen auf Discord lesen, auf Deutsch: kurz und konkret, der nächste Schritt genannt.
### Antworten bleiben bei 40 Zeichen Breite lesbar. Was von Menschen kommt, ist schon maskiert.

## Befehle, wie Discord sie zeigt

command-settings = Sehen und ändern, was auf diesem Server gilt: Sprache, Bewertungen, Helfer, Wartezeit

## Die Einstellungen eines Servers

settings-head = ## Einstellungen
settings-about = Eine Änderung gilt sofort und für alle hier.
settings-elsewhere = Wie sicher eine Antwort sein muss: `/index threshold`. Wörter, die dasselbe bedeuten: `/article synonyms`.
setting-saved = ✅ Gespeichert: { $setting } · { $value }
setting-name =
    { $name ->
        [language] Sprache
        [votes_by_staff_only] Wer Antworten bewerten darf
        [helper_role_id] Helfer
        [helper_channel_id] Kanal der Helfer
        [cooldown_seconds] Pause zwischen zwei Fragen
       *[in_direct_messages] Direktnachrichten
    }
setting-about =
    { $name ->
        [language] Von allem, was alle sehen. Was nur du siehst, kommt in der Sprache deines Discord.
        [votes_by_staff_only] 👍 und 👎 unter einer Antwort.
        [helper_role_id] Wen Mitglieder rufen können, wenn ich nichts finde. Leere das Feld, um niemanden zu rufen.
        [helper_channel_id] Wo Helfer solche Fragen lesen. Ist es leer, dort, wo gefragt wurde.
        [cooldown_seconds] Für eine Person in einem Kanal.
       *[in_direct_messages] Ob Mitglieder mich privat fragen dürfen, außerhalb der Kanäle.
    }
setting-no-role = Niemand
setting-no-channel = Kein Kanal
setting-role-gone = ⚠️ Die gewählte Rolle ist gelöscht. Wähle eine andere.
setting-role-silent = ⚠️ Ich kann diese Rolle nicht erwähnen: Erlaube in ihren Einstellungen allen, sie zu erwähnen.
setting-role-refused = Wähle eine Rolle dieses Servers, und nicht die, die alle haben.
setting-channel-gone = ⚠️ Der gewählte Kanal ist gelöscht. Wähle einen anderen.
setting-channel-closed = ⚠️ Ich kann dort nicht schreiben: Gib mir „Kanal anzeigen“ und „Nachrichten senden“.
setting-channel-refused = Wähle einen Textkanal dieses Servers.
setting-language-of-discord = Wie dieser Server auf Discord ({ $language })
setting-votes-all = Alle
setting-votes-staff = Nur Moderatoren
setting-cooldown =
    { $seconds ->
        [0] Keine Pause
        [60] 1 Minute
        [300] 5 Minuten
        [one] { $seconds } Sekunde
       *[other] { $seconds } Sekunden
    }
setting-off = Aus
setting-on = An
setting-unknown-choice = Diese Auswahl gibt es nicht mehr. Rufe `/settings` noch einmal auf.

## Fehler, nach der Kennung ihres englischen Satzes

error-title-unseen = Von diesem Titel ist nichts zu sehen. Gib einen mit Buchstaben.
error-title-long = Der Titel hat { $length } Zeichen; höchstens { $most } passen.
error-no-text = Es ist kein Text darin, der zitiert werden könnte.
error-other-for-feed = Dieser Link führt zu etwas anderem, nicht zu einem Feed.
error-page-for-feed = Dieser Link führt zu einer Webseite, nicht zu einem Feed.
error-page-large = Diese Seite ist zu groß (über { $megabytes } MB).
error-page-decompression = Die Antwort der Website ist beschädigt: Sie lässt sich nicht entpacken.
error-page-compression = Die Website packt diese Seite so, dass sie nicht lesbar ist.
error-link-private = Dieser Link führt in ein privates Netz, nicht zu einer öffentlichen Website.
error-link-other-file = Dieser Link führt zu einer Datei anderer Art, nicht zu einer Seite mit Text.
error-redirect-nowhere = Die Website leitet diesen Link ins Nichts weiter.
error-redirect-no-link = Die Website leitet diesen Link auf etwas weiter, das kein Link ist.
error-link-port = Nur Links zu den üblichen Ports des Webs (80, 443) lassen sich lesen.
error-site-slow = Die Website braucht zu lange für eine Antwort.
error-site-certificate = Das Zertifikat der Website ist ungültig.
error-site-unreachable = Die Website ist nicht erreichbar.
error-link-invalid = Das ist kein gültiger Link.
error-site-answer = Die Antwort der Website ist beschädigt oder keine Webseite.
error-site-broke-off = Die Website hat die Verbindung abgebrochen.
error-link-downgraded = Dieser Link führt von https zu http, und das ist nicht sicher.
error-link-redirects = Dieser Link wird zu oft weitergeleitet.
error-page-empty = Die Website antwortet mit einer leeren Seite.
error-site-unknown = Es gibt keine Website dieses Namens.
error-link-front-page = Dieser Link führt jetzt zur Startseite der Website.
error-page-none = Die Website antwortet mit etwas, das keine Seite ist ({ $status }).
error-page-gone = Die Website sagt, dass es diese Seite nicht gibt ({ $status }).
error-site-busy = Die Website ist überlastet, versuch es später noch einmal ({ $status }).
error-site-fault = Die Website hat gerade selbst eine Störung ({ $status }).
error-page-refused = Die Website lässt uns diese Seite nicht lesen ({ $status }).
error-robots-txt = Die robots.txt der Website bittet Programme, diese Seite nicht zu lesen.
error-busy-links = Zu viele Links warten darauf, gelesen zu werden. Versuch es in ein paar Minuten noch einmal.
error-archive-deep = Dieses Archiv steckt in zu vielen anderen.
error-archive-damaged = Dieses Archiv ist beschädigt.
error-packed-password = Diese Datei braucht ein Passwort. Pack sie ohne eines.
error-packed-tightly = Diese Datei ist so dicht gepackt, dass sie kein Artikel sein kann.
error-archive-large = Dieses Archiv ist entpackt größer als { $megabytes } MB.
error-packed-damaged = Diese Datei ist beschädigt oder so gepackt, dass sie nicht lesbar ist.
error-unreadable = { $file } lässt sich nicht lesen: { $detail }.
error-no-article-inside = Es ist keine Datei darin, die ein Artikel sein könnte.
error-too-many-articles = Es sind mehr als { $most } Artikel darin. Teile es und importiere die Teile.
error-no-file = { $file } ist keine Datei.
error-json-damaged = Diese Datei ist kein JSON, oder sie ist beschädigt.
error-docx-large = Dieses Word-Dokument ist entpackt viel größer, als ein Dokument sein sollte.
error-docx-password = Dieses Word-Dokument braucht ein Passwort. Schick eines ohne.
error-no-docx = Word-Dokumente lassen sich hier nicht lesen: Das Extra „docx“ von Footnote ist nicht installiert.
error-docx-damaged = Dieses Word-Dokument ist beschädigt.
error-json-no-article = In dieser JSON-Datei ist kein Artikel: kein Objekt wie { "{" }"title": …, "text": …{ "}" }.
error-file-is-feed = Diese Datei ist ein Feed. Füge den Feed über seine Adresse hinzu.
error-json-lists = Diese JSON-Datei hat mehrere Listen von Artikeln. Gib jede in einer eigenen Datei.
error-json-deep = Dieses JSON ist zu tief verschachtelt für einen Artikel.
error-file-is-picture = Diese Datei ist ein Bild.
error-file-is-program = Diese Datei ist ein Programm.
error-pdf-damaged = Dieses PDF ist beschädigt.
error-zip-damaged = Dieses ZIP-Archiv ist beschädigt.
error-file-no-text = Diese Datei enthält keinen Text. Schick .txt, .md, .html, .pdf oder .docx.
error-file-is-old-office = Diese Datei ist eine alte oder passwortgeschützte Office-Datei; speichere sie ohne Passwort als .docx.
error-file-is-rich-text = Diese Datei ist eine Rich-Text-Datei; speichere sie als .docx oder .txt.
error-file-is-picture-sound-film = Diese Datei ist ein Bild, ein Ton oder ein Film.
error-file-is-gzip = Diese Datei ist mit gzip gepackt; entpacke sie erst, oder schick ein .zip.
error-file-is-bzip2 = Diese Datei ist mit bzip2 gepackt; entpacke sie erst, oder schick ein .zip.
error-file-is-xz = Diese Datei ist mit xz gepackt; entpacke sie erst, oder schick ein .zip.
error-file-is-7z = Diese Datei ist ein 7z-Archiv; entpacke sie erst, oder schick ein .zip.
error-file-is-rar = Diese Datei ist ein RAR-Archiv; entpacke sie erst, oder schick ein .zip.
error-file-is-database = Diese Datei ist eine Datenbank.
error-file-is-sound = Diese Datei ist ein Ton.
error-file-is-sound-film = Diese Datei ist ein Ton oder ein Film.
error-file-is-film = Diese Datei ist ein Film.
error-file-is-excel = Diese Datei ist eine Excel-Mappe.
error-file-is-powerpoint = Diese Datei ist eine PowerPoint-Präsentation.
error-file-is-e-book = Diese Datei ist ein E-Book.
error-file-is-open-document = Diese Datei ist ein OpenDocument; speichere sie als .docx.
error-file-empty = Diese Datei ist leer.
error-file-large = Diese Datei ist zu groß: Höchstens { $most } MB lassen sich lesen.
error-pdf-no-text = Dieses PDF enthält keinen Text, vielleicht nur Bilder davon.
error-no-pdf = PDF-Dateien lassen sich hier nicht lesen: Das Extra „pdf“ von Footnote ist nicht installiert.
error-pdf-long = Dieses PDF hat { $pages } Seiten; höchstens { $most } lassen sich lesen.
error-pdf-password = Dieses PDF braucht ein Passwort. Schick eines ohne.
error-json-no-object = Das ist JSON, aber kein Objekt wie { "{" }"title": …, "text": …{ "}" }.
error-json-no-text = Darin fehlt „text“.
error-no-json = Das ist kein JSON.
error-link-long = Dieser Link ist zu lang (über { $most } Zeichen).
error-link-characters = Dieser Link enthält ein Leerzeichen, einen Backslash oder ein unsichtbares Zeichen.
error-link-beginning = Ein Link muss mit https:// oder http:// beginnen und eine Website nennen.
error-link-password = Ein Link mit Benutzername oder Passwort darin ist nicht verwendbar.
error-link-no-port = Dieser Link nennt einen Port, den es nicht gibt.
error-link-no-site = Dieser Link nennt keine Website.
error-page-too-large = Diese Seite ist zu groß für einen Artikel.
error-page-no-html = Das ist keine HTML-Seite.
error-shows-paywall = Dieser Artikel steht hinter einer Bezahlschranke. Du kannst stattdessen seinen Text einfügen.
error-shows-login = Diese Seite verlangt eine Anmeldung, statt einen Artikel zu zeigen.
error-shows-cookie-wall = Diese Seite fragt erst nach Cookies. Du kannst stattdessen den Text des Artikels einfügen.
error-shows-script-shell = Diese Seite ist leer, bis ein Browser ihre Skripte ausführt. Du kannst stattdessen ihren Text einfügen.
error-shows-robots = Diese Website fragt, ob wir ein Roboter sind. Du kannst stattdessen den Text des Artikels einfügen.
error-shows-gone = Die Website sagt, dass es diese Seite nicht (mehr) gibt.
error-shows-parked = Diese Adresse steht zum Verkauf; dort ist kein Artikel (mehr).
error-shows-not-an-article = Auf dieser Seite war kein Artikel zu finden; vielleicht ist sie eine Liste oder Startseite.
error-text-long = Dieser Text hat { $length } Zeichen; ein Artikel darf bis zu { $most } haben. Teile ihn und füge die Teile hinzu.
error-question-empty = Stell eine Frage, zum Beispiel: Wie entstehen die Gezeiten?
error-question-no-word = In dieser Frage ist kein Wort, nach dem ich suchen kann.
error-question-long = Das sind { $length } Zeichen. Frag in höchstens { $most } Zeichen.
error-article-damaged = „{ $title }“ ist beschädigt: Bearbeite es erst und sieh dir Titel und Quelle an.
error-busy-import = Hier läuft schon ein anderer Import. Versuch es noch einmal, wenn er fertig ist.
error-busy-servers = Zu viele Server fragen gleichzeitig. Versuch es gleich noch einmal.
error-stopping = Footnote wird gerade angehalten. Versuch es in einer Minute noch einmal.
error-busy-open = Es ist zu viel gleichzeitig offen. Versuch es gleich noch einmal.
error-closed = Die Sammlung wurde gerade geschlossen. Versuch es noch einmal.
error-busy-questions = Hier sind zu viele Fragen auf einmal. Versuch es gleich noch einmal.
error-busy-work = Gerade wird zu viel hinzugefügt oder neu aufgebaut. Versuch es danach noch einmal.
error-busy-reader = Ein anderes Programm liest { $file }. Versuch es noch einmal, wenn es fertig ist.
error-article-no-link = „{ $title }“ hat keinen eigenen Link, der sich ansehen ließe.
error-rebuild-cancelled = Der Neuaufbau wurde abgebrochen; der Index ist wie zuvor.
error-confidence = Die Sicherheit ist eine Zahl von 0 bis 1, zum Beispiel 0.6.
error-no-date = „{ $date }“ ist kein Datum. Schreib es wie 2026-11-22.
error-rebuild-running = Der Index dieser Sammlung wird schon neu aufgebaut.
error-collection-in-use = { $file } wird von einem anderen Footnote-Prozess benutzt.
error-no-collection = { $file } ist keine Footnote-Sammlung, oder sie ist beschädigt.{ $detail }
error-newer-collection = { $file } stammt von einem neueren Footnote. Aktualisiere Footnote, um es zu öffnen.
error-not-written = In { $folder } konnte nicht geschrieben werden: { $detail }.
error-rebuild-died = Ein Prozess, der den Index neu aufbaute, ist abgestürzt.
error-article-changed = „{ $title }“ wurde inzwischen geändert. Versuch es noch einmal.
error-unusable = { $file } war nicht benutzbar: { $detail }.
error-busy-writer = Ein anderes Programm schreibt gerade in { $file }. Versuch es gleich noch einmal.
error-log-unreadable = Die letzten Änderungen von { $file } stehen in { $log }, und das ist nur lesbar, wo der Ordner beschreibbar ist. Kopiere beide in einen solchen Ordner.
error-used-meanwhile = { $file } wurde mitten in der Änderung eines anderen Threads benutzt.
error-number-large = Diese Zahl ist zu groß.
error-text-characters = Der Text hat Zeichen, die sich nicht speichern lassen.
error-feed-known = Dieser Feed ist schon in der Sammlung.
error-busy-waiting = Es warten zu viele Fragen. Versuch es gleich noch einmal.
error-synonyms-count = Gib zwei bis { $most } Wendungen, zum Beispiel: AGB = Geschäftsbedingungen
error-synonyms-long = Eine Wendung darf bis zu { $most } Zeichen haben.
error-synonyms-known = Diese Wendungen bedeuten schon dasselbe.
error-synonyms-no-letter = „{ $phrase }“ hat keinen Buchstaben und keine Ziffer, also kann keine Frage danach suchen.
error-reading-long = Das Lesen hat zu lange gedauert und wurde abgebrochen.
error-reading-nested = Das ist zu groß oder zu tief verschachtelt, um gelesen zu werden.
error-shutting-down = Footnote fährt gerade herunter.
error-no-process = Für einen weiteren Prozess ist kein Platz. Versuch es gleich noch einmal.
error-process-crashed = Das Lesen brauchte zu viel Speicher oder endete mit einem Absturz.
error-process-not-started = Der Prozess, der das lesen soll, ließ sich nicht starten. Versuch es noch einmal.
error-process-ended = Der Prozess, der das las, wurde von außen beendet. Versuch es noch einmal.
error-many-articles =
    { $kind ->
        [ZIP] Dieses ZIP-Archiv enthält viele Artikel. Importiere es als Ganzes.
       *[other] Diese JSON-Datei enthält viele Artikel. Importiere sie als Ganzes.
    }
error-duplicate =
    { $same ->
        [link] „{ $title }“ ist schon in der Sammlung (derselbe Link).
       *[text] „{ $title }“ ist schon in der Sammlung (derselbe Text).
    }
error-not-found =
    { $kind ->
        [article] In dieser Sammlung gibt es keinen Artikel { $id } (mehr).
        [draft] In dieser Sammlung gibt es keinen Entwurf { $id } (mehr).
        [feed] In dieser Sammlung gibt es keinen Feed { $id } (mehr).
        [passage] In dieser Sammlung gibt es keinen Absatz { $id } (mehr).
        [version] In dieser Sammlung gibt es keine Version { $id } (mehr).
        [proposal] In dieser Sammlung gibt es keinen Vorschlag { $id } (mehr).
        [rebuild] In dieser Sammlung gibt es keinen Neuaufbau { $id } (mehr).
        [synonym-group] In dieser Sammlung gibt es keine Gruppe { $id } (mehr).
       *[other] { $id } gibt es in dieser Sammlung nicht (mehr).
    }

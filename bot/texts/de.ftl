### Was Menschen auf Discord lesen, auf Deutsch: kurz und konkret, der nächste Schritt genannt.
### Antworten bleiben bei 40 Zeichen Breite lesbar. Was von Menschen kommt, ist schon maskiert.

## Befehle, wie Discord sie zeigt

command-questions = Fragen, die keine oder eine zweifelhafte Antwort bekamen, neueste zuerst
command-purge = Einen Artikel mit jeder Spur sofort löschen; ohne Artikel: alle Spuren von Entferntem
command-purge-which = Der Artikel; tippe den Anfang seines Titels
command-forget = Löschen, was über ein Mitglied gespeichert ist: Fragen, und wer was hinzufügte
command-forget-whom = Das Mitglied; eine ID, wenn es nicht mehr hier ist
command-privacy = Sehen oder löschen, was über dich gespeichert ist
command-privacy-show = Als Datei sehen, was über dich auf diesem Server gespeichert ist
command-privacy-delete = Deine Fragen und Bewertungen von hier löschen, und deine ID aus allem anderen
command-help = Sehen, was du hier fragen kannst und wie; nur du siehst es
command-ask = Stell eine Frage; ich antworte mit Zitaten aus den Artikeln dieses Servers
command-ask-question = Was du wissen willst, in deinen Worten
command-ask-private = Nur du siehst die Antwort
command-ask-for = Für wen die Antwort ist; ich rufe die Person, und sie kann blättern
command-ask-publisher = Der Herausgeber, aus dessen Artikeln ich antworte
command-ask-after = Der erste Tag der Artikel, aus denen ich antworte: 2026, 2026-03 oder 2026-03-01
command-ask-before = Der letzte Tag der Artikel, aus denen ich antworte: 2026, 2026-03 oder 2026-03-01
command-article = Die Artikel dieses Servers
command-article-add = Einen Artikel hinzufügen: aus einer Datei, von einem Link oder getippt
command-article-file = Eine Datei mit dem Text, oder eine ZIP- oder JSON-Datei mit vielen Artikeln
command-article-link = Der Link des Artikels; bei einer Datei: woher der Text stammt
command-article-author = Wer ihn geschrieben hat
command-article-date = Wann er erschienen ist, etwa 2026-11-22
command-article-list = Die Artikel auflisten, neueste zuerst
command-article-show = Einen Artikel zeigen, und wie er beginnt
command-article-edit = Einen Artikel ändern
command-article-remove = Einen Artikel entfernen; ich frage vorher nach
command-article-which = Tippe den Anfang seines Titels
command-article-refresh = Den Link eines Artikels jetzt ansehen und übernehmen, was sich änderte
command-synonyms = Wörter, die hier dasselbe bedeuten; gesucht wird nach allen davon
command-synonyms-add = Ausdrücke, die dasselbe bedeuten, etwa: AGB = Nutzungsbedingungen
command-synonyms-remove = Ausdrücke, die nicht mehr dasselbe bedeuten sollen
command-feed = Feeds, die diesem Server neue Artikel bringen
command-feed-add = Einem Feed folgen; seine neuen Artikel kommen von selbst dazu
command-feed-link = Der Link des Feeds, oder eine Website, die einen hat
command-feed-list = Die Feeds auflisten, und wie es ihnen geht
command-feed-remove = Einem Feed nicht mehr folgen; seine Artikel bleiben
command-feed-check = Einen Feed jetzt ansehen
command-feed-which = Tippe den Anfang seines Titels
command-index = Der Index, in dem Fragen nachgeschlagen werden
command-index-rebuild = Den Index aus allen Artikeln neu aufbauen
command-index-status = Wie viele Artikel es gibt und wie es dem Index geht
command-index-threshold = Wie sicher eine Antwort sein muss, bevor ich sie gebe
command-index-confidence = Von 0 (immer antworten) bis 1 (nie); ohne Angabe siehst du, was jetzt gilt
command-changed = Dieser Befehl hat sich geändert, seit Discord ihn dir zeigte. Versuch es in einer Minute noch einmal.
command-settings = Sehen und ändern, was auf diesem Server gilt: Sprache, Bewertungen, Helfer, Wartezeit
command-history = Die früheren Texte eines Artikels zeigen und einen davon zurückholen
command-menu-add = Zu den Artikeln hinzufügen
command-menu-find = Antwort finden
command-menu-find-privately = Nur für mich suchen

## Wer darf, und wo

ask-me-in-a-server = Ich antworte aus den Artikeln eines Servers, also frag mich dort: Erwähne mich in einem Kanal oder nimm { COMMAND("ask") }.
not-for-bots = Ich antworte Menschen, nicht anderen Bots.
access-unknown = Discord sagt mir gerade nicht, wer das hier darf. Versuch es in einer Minute noch einmal.
not-allowed = { $command ->
    [help] Du darfst das hier nicht benutzen. Die Admins dieses Servers bestimmen, wer { COMMAND("help") } benutzen darf.
    [menu-find] Du darfst das hier nicht benutzen. Die Admins dieses Servers entscheiden, wer „{ command-menu-find }“ benutzen darf.
    [ask] Du darfst mich hier nicht fragen. Die Admins dieses Servers bestimmen, wer { COMMAND("ask") } benutzen darf.
    [privacy] Die Admins dieses Servers lassen dich { COMMAND("privacy") } nicht benutzen. Sie löschen mit { COMMAND("index forget") }, was über dich gespeichert ist.
    [index] Das dürfen nur Admins: Mitglieder mit „Server verwalten“, oder wen die Admins dieses Servers { COMMAND("index") } benutzen lassen.
    [settings] Das dürfen nur Admins: Mitglieder mit „Server verwalten“, oder wen die Admins dieses Servers { COMMAND("settings") } benutzen lassen.
    [menu-add] Das dürfen nur Moderatoren: Mitglieder mit „Nachrichten verwalten“, oder wen die Admins dieses Servers „{ command-menu-add }“ benutzen lassen.
    [feed] Das dürfen nur Moderatoren: Mitglieder mit „Nachrichten verwalten“, oder wen die Admins dieses Servers { COMMAND("feed") } benutzen lassen.
   *[article] Das dürfen nur Moderatoren: Mitglieder mit „Nachrichten verwalten“, oder wen die Admins dieses Servers { COMMAND("article") } benutzen lassen.
}

## Wenn etwas schiefging

discord-refused = Discord lässt mich das hier nicht tun: Eine Berechtigung fehlt.
being-restarted = Ich werde gerade neu gestartet. Versuch es in einer Minute noch einmal.
cut-by-restart = Ich werde neu gestartet und konnte das Ende nicht abwarten. Sieh in einer Minute nach, ob es getan ist.
discord-failed = Discord hat meine Antwort nicht angenommen. Versuch es noch einmal.
automod = Der AutoMod dieses Servers lässt mich das hier nicht schreiben.
may-not-show = Ich bin fertig, aber Discord lässt mich das Ergebnis hier nicht zeigen: Eine Berechtigung fehlt.
not-shown = Ich bin fertig, aber Discord nimmt nicht an, was ich zu zeigen habe.
too-old = Das hat Discord zu lange gedauert. Versuch es noch einmal.
button-unknown = Diesen Knopf kenne ich nicht mehr. Gib den Befehl noch einmal ein.
typed-is-in-the-file = Was du getippt hast, steht in der Datei; du kannst sie { COMMAND("article add") } (`{ option-file }:`) geben.
incident = Bei mir ist etwas schiefgegangen, es steht in meinem Log. Eine Änderung geschieht ganz oder gar nicht: Sieh nach, bevor du sie wiederholst. Passiert es wieder, sag dem, der mich betreibt: Vorfall { $incident_id }.
with-incident = { $sentence } (Vorfall { $incident_id })

## Antworten

mention-without-question = Erwähne mich zusammen mit einer Frage, oder nimm { COMMAND("ask") }.
mention-of-unread = Discord zeigt mir diese Nachricht nicht. Öffne ihr Menü und wähle Apps, „{ command-menu-find }“, oder erwähne mich zusammen mit der Frage.
asked-too-early = Du kannst hier { $when } wieder fragen.
answer-for = für { $person }
answer-is-for = { $person }, diese Antwort ist für dich.
for-is-not-private = Eine private Antwort sieht sonst niemand. Lass `private` oder `for` weg.
for-takes-writing = Du darfst hier nicht schreiben, deshalb rufe ich hier niemanden für dich. Lass `for` weg.
for-cannot-see = Die Person kann diesen Kanal nicht lesen. Wähle eine andere oder lass `for` weg.
find-in-own = Diese Nachricht ist von mir. Wähle eine mit einer Frage.
find-without-words = In dieser Nachricht stehen keine Wörter. Wähle eine mit einer Frage.
found = Meine Antwort steht unter dieser Nachricht: { $link }
direct-from = von **{ $server }**
direct-elsewhere = Anderer Server
direct-which = In den Artikeln welches Servers soll ich suchen?
direct-only = Das ist der einzige Server, der dir hier antwortet.
direct-chosen = Ab jetzt antworte ich von diesem Server. Schreib deine Frage.
direct-gone = Ich finde deine Frage nicht mehr. Bitte schreib sie noch einmal.
direct-without-words = Schreib mir eine Frage; ich antworte mit Zitaten aus den Artikeln dieses Servers.
nothing-found = Dazu habe ich in den Artikeln dieses Servers nichts gefunden.
nothing-within = Kein Artikel hier ist von diesem Herausgeber und aus diesen Tagen. Lass `{ option-publisher }`, `{ option-after }` oder `{ option-before }` weg.
day-form = Diesen Tag kenne ich nicht. Schreib 2026, 2026-03 oder 2026-03-01.
days-crossed = `{ option-after }` liegt nach `{ option-before }`, so bleibt kein Tag. Tausche sie oder lass eines weg.
last-days = die letzten { $count } Tage
question-kept = Moderatoren sehen die Frage.
words-missing = Kein Artikel hat { $words }: Versuch es mit anderen Wörtern.
tell-me = Sag mir Bescheid
tell-noted = { $where ->
    [here] Ich sage dir hier einmal Bescheid, wenn es eine Antwort gibt.
   *[direct] Ich schreibe dir einmal, wenn es eine Antwort gibt.
}
tell-already = Du stehst schon auf der Liste: Ich melde mich einmal, wenn es eine Antwort gibt.
told-found = { $person } Das beantwortet deine Frage von vorher.
told-reply = { $person } { $who } hat auf deine Frage geantwortet:
not-your-question = Das kann nur, wer gefragt hat. Frag selbst mit { COMMAND("ask") }.
ask-human = Einen Menschen fragen
human-off = Hier kann noch niemand gefragt werden. Admins wählen Helfer mit { COMMAND("settings") }.
human-called = Ich habe die Helfer gefragt und gebe dir weiter, was sie antworten.
human-sure = Die Helfer sehen dann deine Frage und deinen Namen in { $channel }, und alle, die dort lesen.
human-sure-yes = Ihnen zeigen
human-before = Das wurden die Helfer schon gefragt.
human-early = Die Helfer wurden gerade erst gerufen. Versuch es { $when } noch einmal.
human-role-gone = Die Helferrolle wurde gelöscht. Admins wählen eine andere mit { COMMAND("settings") }.
human-role-silent = Ich darf die Helferrolle nicht erwähnen. Admins erlauben es in den Einstellungen der Rolle.
human-channel-gone = Der Helferkanal wurde gelöscht. Admins wählen einen anderen mit { COMMAND("settings") }.
human-channel-closed = Ich darf nicht schreiben, wo die Helfer lesen. Admins erlauben es in den Rechten des Kanals.
human-private = Helfer werden da gerufen, wo alle lesen, und das hier siehst nur du. Frag noch einmal ohne `private`.
human-asks = { $person } fragt, was kein Artikel beantwortet:
human-where = [Wo gefragt wurde]({ $link })
human-how-to-reply = Antworte hierauf mit Ping, und ich gebe es weiter. Oder füge einen Artikel hinzu.
human-waiting = Wartet auf Antwort
reply-passed = An die fragende Person weitergegeben.
reply-missed = Das konnte ich nicht weitergeben: Wer fragte, ist nicht mehr da oder gerade nicht zu erreichen.
reply-unread = Diese Antwort kann ich nicht lesen. Antworte noch einmal mit Ping, dann gebe ich sie weiter.
closest = Am nächsten kommen diese Artikel:
help-head = Ich beantworte Fragen aus den Artikeln dieses Servers, Wort für Wort und mit Quelle.
help-topics = { $count ->
    [one] Es gibt { $count } Artikel:
   *[other] Es gibt { $count } Artikel, zum Beispiel:
}
help-how = Frag mit { COMMAND("ask") }, erwähne mich mit einer Frage oder antworte auf eine Antwort von mir.
help-alone = Nur für dich zeigt das { COMMAND("help") }.
help-articles = { $feeds ->
    [True] Als Moderator: { COMMAND("article add") } fügt Artikel hinzu, { COMMAND("article questions") } listet die Fragen ohne Antwort, { COMMAND("feed add") } folgt einem Feed.
   *[False] Als Moderator: { COMMAND("article add") } fügt Artikel hinzu, { COMMAND("article questions") } listet die Fragen ohne Antwort.
}
help-index = { $settings ->
    [True] Als Admin: { COMMAND("index status") } sagt, wie es dem Index geht, { COMMAND("index forget") } löscht, was über ein Mitglied gespeichert ist, { COMMAND("settings") } stellt ein, was hier gilt.
   *[False] Als Admin: { COMMAND("index status") } sagt, wie es dem Index geht, { COMMAND("index forget") } löscht, was über ein Mitglied gespeichert ist.
}
help-try = Das hat eine Antwort:
thanks-back = Gern geschehen!
aside-back = Frag mich, wenn du etwas wissen willst.
example-gone = Dieses Beispiel gibt es nicht mehr, oder es hat keine Antwort mehr. Frag mit { COMMAND("ask") }.
not-sure = **Am nächsten kommt das.** Vielleicht beantwortet es deine Frage nicht:
collection-empty = Dieser Server hat noch keine Artikel, also gibt es nichts zu zitieren. Moderatoren können mit { COMMAND("article add") } welche hinzufügen.
answer-unknown = Diese Antwort kenne ich nicht mehr. Frag noch einmal.
answer-gone = Jeder Artikel, der hier zitiert war, ist inzwischen entfernt.
some-gone = Ein Artikel, der hier zitiert war, ist inzwischen entfernt.
no-publisher = Herausgeber nicht genannt
previous = ◀
next = ▶
confidence = { $band ->
    [high] beantwortet das wahrscheinlich
    [medium] könnte das gut beantworten
   *[low] beantwortet das vielleicht
}
paragraph = Absatz { $number } von { $of }
page = S. { $number }
page-gone = seine Seite ist weg (bemerkt { $noticed })
checked = angesehen { $when }
via = über { $site }
quote-number = Zitat { $number } von { $of }
part = Zu „{ $part }“:
part-unanswered = nichts gefunden zu „{ $part }“
also-searched = auch gesucht: { $pairs }
instead-of = { $others } (für „{ $word }“)
same-text-at = derselbe Text: { $publishers }
also-close = auch nah: { $titles }
day = { DATETIME($date, dateStyle: "long") }

## Was sich mit einer Antwort tun lässt

source = Quelle
more = Mehr …
around = Mehr drumherum
around-before = ▲ Davor
around-after = ▼ Danach
whole-article = Ganzer Artikel
leaf = Seite { $number } von { $of }
article-edited = Dieser Artikel wurde seit dem Zitat bearbeitet.
quote-edited-out = Dieser Artikel wurde inzwischen bearbeitet: Der zitierte Absatz steht nicht mehr darin.
article-gone = Dieser Artikel wurde inzwischen entfernt.
quote-gone = Der zitierte Absatz wurde inzwischen bearbeitet oder entfernt. Frag bitte noch einmal.
copy = Kopieren
copy-file = Hier ist das Zitat als Datei: Discord kann es nicht unverändert anzeigen.
share = In diesem Kanal teilen
shared-by = geteilt von { $who }
share-may-not = Du darfst in diesem Kanal nicht schreiben, deshalb kann ich es hier nicht teilen.
share-again = Diese Antwort hast du schon geteilt.
remove-answer = Diese Antwort entfernen
remove-not-yours = Nur wer gefragt hat und Moderatoren dürfen eine Antwort entfernen.
remove-failed = Discord lässt mich diese Nachricht nicht löschen.

## Bewertungen von Zitaten

helped = { $people ->
    [one] half { $people } Person
   *[other] half { $people } Personen
}
vote-button = { $way ->
    [helpful] 👍 Hilfreich
    [not] 👎 Nicht hilfreich
   *[back] Zurücknehmen
}
vote-noted = { $vote ->
    [helpful] Notiert: Dieses Zitat hat dir geholfen. Niemand sieht, dass du es warst.
   *[not] Notiert: Dieses Zitat hat dir nicht geholfen. Niemand sieht, dass du es warst. Du kannst sagen, warum:
}
vote-why = Warum? Wähl einen Grund
vote-reason = { $reason ->
    [outdated] Veraltet
    [wrong_passage] Falscher Absatz
    [not_asked] Nicht, was ich gefragt habe
   *[other] Etwas anderes …
}
vote-reason-noted = Danke. Die Moderatoren sehen den Grund, nicht deinen Namen.
vote-form = Warum hat es nicht geholfen?
vote-line = In einer Zeile
vote-line-hint = Die Moderatoren lesen es ohne deinen Namen.
vote-taken-back = Zurückgenommen. Deine Bewertung dieses Zitats zählt nicht mehr.
vote-staff-only = Auf diesem Server bewerten nur Moderatoren die Antworten.
vote-answer-unknown = Diese Antwort ist zu alt, um sie zu bewerten. Frag noch einmal und bewerte die neue.
vote-passage-gone = Dieser Absatz wurde seitdem geändert oder entfernt und lässt sich nicht mehr bewerten. Frag noch einmal, um zu sehen, was jetzt gilt.
vote-choice-unknown = Diesen Grund gibt es nicht mehr. Drück noch einmal 👎.

## Artikel

article-untitled = Ohne Titel
no-articles = Dieser Server hat noch keine Artikel. Füge mit { COMMAND("article add") } den ersten hinzu.
no-such-title = Ich habe keinen Artikel mit diesem Titel. Wähle einen aus der Liste, die beim Tippen erscheint.
several-such-titles = Mehrere Artikel haben diesen Titel. Wähle einen aus der Liste, die beim Tippen erscheint.
text-missing = Gib den Text des Artikels an, oder eine Datei damit.
text-and-file = Gib den Text oder eine Datei an, nicht beides.
file-unreadable = Discord hat mir diese Datei nicht gegeben. Schick sie noch einmal.
added = Hinzugefügt. Ab jetzt kann daraus zitiert werden.
changed = Geändert. Ab jetzt wird die neue Fassung zitiert.
remove-sure = Diesen Artikel entfernen? Er wird dann nicht mehr zitiert; das lässt sich nicht rückgängig machen.
remove-yes = Entfernen
remove-no = Behalten
kept = Behalten. Nichts wurde geändert.
draft-head = Das habe ich verstanden. Gespeichert ist es noch nicht.
draft-replaces = Wenn du annimmst, ersetzt es diesen Artikel:
draft-left-out = Ausgelassen, weil es nicht nach dem Text des Artikels aussieht:
draft-not-corrected = Nichts wurde geändert. Das hast du getippt:
draft-problems = Das sagt es von sich selbst; ich konnte es nicht verwenden:
draft-choose = Zeilen zum Zurückholen; wähle keine, um sie auszulassen
draft-button = { $choice ->
    [accept] Annehmen
    [update] Aktualisieren
    [correct] Berichtigen
    [restore] Alles zurückholen
   *[discard] Verwerfen
}
draft-discarded = Verworfen. Nichts wurde gespeichert.
draft-gone = Dieser Entwurf wartet nicht mehr: Er wurde angenommen oder verworfen, oder eine Woche ist um.
draft-is-older = Der Artikel wurde geändert, nachdem dieser Entwurf gezeigt war. Ihn jetzt zu übernehmen macht das rückgängig.
form-add = Einen Artikel hinzufügen
form-edit = Den Artikel ändern
form-correct = Den Entwurf berichtigen
form-title = Titel
form-publisher = Herausgeber
form-link = Link
form-text = Text
form-file = Oder eine Datei mit dem Text
form-author = Autor
form-date = Erschienen
form-title-hint = Leer lassen, dann nehme ich ihn aus dem Text.
form-text-hint = Eine Leerzeile zwischen Absätzen; Überschriften beginnen mit #.
form-date-hint = Etwa 2026-11-22.
edit-by-file = Für ein Formular zu lang, darum hier der Text als Datei. Ändere sie und gib sie mit { COMMAND("article edit") } (`{ option-file }:`) zurück. Zwischen Absätzen steht eine Leerzeile, eine Überschrift beginnt mit #, Code steht zwischen ```.
edit-source = Titel oder Quelle ändern
file-of-another = In dieser Datei steht der Text eines anderen Artikels. Wähle den Artikel, zu dem sie gehört.
changed-since = Jemand hat den Text dieses Artikels geändert, während das Formular offen war; darum wurde nichts gespeichert.
changed-meanwhile = Der Artikel wurde geändert, nachdem die Datei ausgegeben war; sie anzunehmen macht das rückgängig.
form-too-long = Der Text ist für ein Formular zu lang; der Befehl gibt ihn als Datei.
message-empty = In dieser Nachricht ist kein Text, keine Datei und kein Link für einen Artikel.
removed = **{ $title }** ist entfernt und wird nicht mehr zitiert.
already-there = { $same ->
    [link] **{ $title }** ist schon in der Sammlung (derselbe Link).
   *[text] **{ $title }** ist schon in der Sammlung (derselbe Text).
}
too-large = Diese Datei ist zu groß: Gelesen werden bis zu { $megabytes } MB.
articles-of = { $total ->
    [0] Artikel { $first }–{ $last }
   *[other] Artikel { $first }–{ $last } von { $total }
}
added-on = { $by ->
    [nobody] hinzugefügt am { $day }
   *[other] hinzugefügt am { $day } von { $by }
}
version-shown = Fassung { $number } vom { $day }
language-of = Sprache { $code }
and-more = … und { $count } weitere
passages = { $count ->
    [one] { $count } Absatz
   *[other] { $count } Absätze
}
refreshed = { $outcome ->
    [changed] Seine Seite hatte sich geändert: Ab jetzt wird der neue Text zitiert, der alte ist aufgehoben.
    [waits] Seine Seite hat jetzt einen anderen Text. Er wartet auf dich; geändert wurde nichts.
    [refused] Seine Seite hat noch den Text, der abgelehnt wurde. Geändert wurde nichts; um ihn doch zu nehmen, gib den Link an { COMMAND("article add") }.
    [gone] Seine Seite ist weg. Der Artikel bleibt und sagt das.
    [failed] Seine Seite war diesmal nicht lesbar. Der Artikel bleibt, wie er ist.
   *[unchanged] Seine Seite ist, wie sie war. Geändert wurde nichts.
}

## Wenn sich die Seite eines Artikels ändert

update-proposal-head = Seine Seite hat jetzt einen anderen Text. Zitiert wird er erst, wenn du ihn annimmst.
update-proposal-accept = Annehmen
update-proposal-keep = Den alten behalten
update-proposal-accepted = Angenommen. Ab jetzt wird der neue Text zitiert, der alte ist aufgehoben.
update-proposal-kept = Behalten. Dieser Text der Seite wird nicht wieder vorgeschlagen.
update-proposal-gone = Dieser Text wartet nicht mehr: Darüber ist entschieden, oder Seite oder Artikel haben sich seither geändert.
update-no-proposals = Es wartet kein geänderter Text.
update-waits = ein geänderter Text wartet
update-waiting-look = Geänderten Text ansehen
update-only-breaks = Nur Zeilenumbrüche, Überschriften oder die Reihenfolge der Absätze sind anders.
update-versions = { $way ->
    [u] Alle Fassungen
    [b] { previous }
    [f] { next }
   *[o] Fassungen
}
update-one-version = Diesen Text hat er, seit er hinzugefügt wurde.
update-by-itself = von selbst
update-doubt = { $doubt ->
    [rewritten] Das meiste vom Text des Artikels steht nicht mehr da.
    [other_source] Titel und Herausgeber der Seite sind andere.
    [shrunk] Er ist viel kürzer.
    [grown] Er ist viel länger.
   *[persons] Der Text hier ist nicht der der Seite: Jemand gab ihn an, berichtigte ihn oder holte ihn zurück.
}
update-cause = { $cause ->
    [look] von seiner Seite übernommen
    [accepted] von seiner Seite übernommen, wie angenommen
    [put_back] zurückgeholt
   *[edited] geändert
}
update-by = von { $person }
update-last-checked = zuletzt angesehen { $when }
update-failing = { $count ->
    [one] der letzte Blick auf seine Seite schlug fehl: { $reason }
   *[other] die letzten { $count } Blicke auf seine Seite schlugen fehl: { $reason }
}
update-waiting = Geänderte Texte, die warten ({ $count })
update-found-on = gefunden am { $day }
update-page-says = Die Seite heißt „{ $title }“; Herausgeber: { $publisher }.
update-sizes = jetzt { $here }, dann { $there }
update-goes = ➖ { $text }
update-comes = ➕ { $text }
update-changes = ✏️ { $text }
version-name = Fassung { $number }
update-version-line = - **{ version-name }** · { $passages } · { $how }
version-now = { $line } · wird jetzt zitiert
update-put-back = Fassung { $number } zurückholen
update-was-put-back = Der Text von Fassung { $number } wird wieder zitiert. Was seine Seite hat, wird ab jetzt nur vorgeschlagen, bis du es annimmst.
update-version-head = Das ändert sich, wenn Fassung { $number } zurückgeholt wird.

## Formulare, die nicht angenommen werden

form-lost = Ich wurde neu gestartet, während dieses Formular offen war; gespeichert wurde nichts. { typed-is-in-the-file }
form-lost-empty = Ich wurde neu gestartet, während dieses Formular offen war: Gespeichert wurde nichts. Gib den Befehl noch einmal ein.
form-old = Dieses Formular war länger als eine Stunde offen; gespeichert wurde nichts. { typed-is-in-the-file }
form-old-empty = Dieses Formular war länger als eine Stunde offen: Gespeichert wurde nichts. Gib den Befehl noch einmal ein.
form-elsewhere = Dieses Formular wurde auf einem anderen Server geöffnet; gespeichert wurde nichts. { typed-is-in-the-file }
form-elsewhere-empty = Dieses Formular wurde auf einem anderen Server geöffnet: Gespeichert wurde nichts.
form-twice = Dieses Formular kam zweimal an; ich nehme es nur einmal, das erste hat meine Antwort.

## Dateien mit vielen Artikeln

import-with-options = In dieser Datei sind viele Artikel, und jeder sagt selbst, wie er heißt, wer ihn wann und wo schrieb. Gib die Datei allein an.
import-problems = Aufgenommen, ohne was davon nicht zu verwenden war:
import-restarted = Ich werde neu gestartet. Gib mir dieselbe Datei in einer Minute noch einmal: Was schon da ist, wird übergangen.
import-too-long = Es dauerte zu lange. Gib die Datei noch einmal, dann geht es weiter: Was schon drin ist, wird übergangen.
import-running = Die Artikel von **{ $name }** kommen dazu.
import-done-of = { $done } von { $total } Artikeln
import-added = { $count ->
    [one] { $count } Artikel aus **{ $name }** hinzugefügt.
   *[other] { $count } Artikel aus **{ $name }** hinzugefügt.
}
import-already-there = { $count ->
    [one] { $count } ist schon in der Sammlung.
   *[other] { $count } sind schon in der Sammlung.
}
import-failed = { $count ->
    [one] { $count } ließ sich nicht hinzufügen:
   *[other] { $count } ließen sich nicht hinzufügen:
}
import-passed-over = { $more ->
    [0] Nicht angesehen, weil ihre Art nicht gelesen wird: { $names }
   *[other] Nicht angesehen, weil ihre Art nicht gelesen wird: { $names } und { $more } weitere
}
import-stopped = { $reason } Nicht angesehen: { $left }.

## Synonyme

synonyms-head = Diese bedeuten hier in Fragen dasselbe:
no-synonyms = Noch bedeuten hier keine Ausdrücke dasselbe. Füge welche hinzu: { COMMAND("article synonyms") } (`{ option-add }:AGB = Nutzungsbedingungen`).
synonyms-form = Schreib zwei oder mehr Ausdrücke mit = dazwischen, etwa: AGB = Nutzungsbedingungen.
no-such-synonyms = Diese Gruppe gibt es nicht. Wähle eine aus der Liste, die beim Tippen erscheint.

## Feeds

no-feeds = Es wird keinem Feed gefolgt. Beginne mit { COMMAND("feed add") }.
no-such-feed = Diesem Feed folge ich nicht. Wähle einen aus der Liste, die beim Tippen erscheint.
feed-never = noch nicht angesehen
feed-added = Ich folge jetzt **{ $title }**. { $brought }
feed-removed = **{ $title }** wird nicht mehr gefolgt. Seine Artikel bleiben.
feed-brought = { $count ->
    [one] Er brachte { $count } neuen Artikel.
   *[other] Er brachte { $count } neue Artikel.
}
feed-failed = Er war nicht lesbar: { $reason }
feed-left-over = { $count ->
    [one] { $count } weiterer kommt bei den nächsten Blicken dazu.
   *[other] { $count } weitere kommen bei den nächsten Blicken dazu.
}
feed-item-failed = { $item }: { $reason }
feed-checked = angesehen { $when }
feed-last-new = letzter neuer Artikel { $when }
feed-failing = gescheitert seit { $since }: { $reason }

## Der Index

rebuild-started = Der Index wird neu aufgebaut. Fragen werden inzwischen beantwortet.
rebuild-done = Der Index ist neu aufgebaut.
rebuild-cancelled = Der Neuaufbau wurde angehalten. Der Index ist, wie er war.
rebuild-failed = Der Neuaufbau ist gescheitert. Der Index ist, wie er war.
rebuild-cancel = Anhalten
rebuild-interrupted = Ein Neustart von mir hat den Neuaufbau unterbrochen. Der Index ist, wie er war; starte ihn noch einmal.
rebuild-not-running = Es läuft kein Neuaufbau mehr.
rebuild-stopping = Der Neuaufbau wird angehalten.
status-head = Die Sammlung dieses Servers
status-healthy = Alles in Ordnung.
status-never = noch nie
status-articles = Artikel
status-passages = Absätze
status-changes = Änderungen bisher
status-size = Größe auf der Platte
status-rebuilt = Letzter Neuaufbau
status-unanswered = Fragen ohne Antwort
status-meaning = Bedeutung
meaning-off = ausgeschaltet
meaning-missing = nicht angesehen: Das Extra `semantic` ist nicht installiert oder läuft hier nicht
threshold = Eine Antwort braucht hier eine Sicherheit von { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) }. Darunter sage ich, dass ich nicht sicher bin, und zeige, was am nächsten kommt, oder dass ich nichts gefunden habe.
unanswered = { $doubtful ->
    [0] { $count }
   *[other] { $count } ({ $doubtful } zweifelhaft)
}
rebuild-done-of = { $done } von { $total } Absätzen
rebuild-rate = { $rate } pro Sekunde
rebuild-left = noch etwa { $time }
rebuilt = { $passages } in { $time }
meaning-large = { $most ->
   *[other] ausgeschaltet für mehr als { $most } Absätze
}
meaning-ready = { $total ->
    [one] alle: { $total } Absatz
   *[other] alle { $total } Absätze
}
meaning-made = { $done } von { $total } Absätzen
meaning-left = { $made }, noch etwa { $time }

## Die Einstellungen eines Servers

settings-head = ## Einstellungen
settings-about = Eine Änderung gilt sofort und für alle hier.
settings-elsewhere = Wie sicher eine Antwort sein muss: { COMMAND("index threshold") }. Wörter, die dasselbe bedeuten: { COMMAND("article synonyms") }.
setting-saved = ✅ Gespeichert: { $setting } · { $value }
setting-name = { $name ->
    [language] Sprache
    [votes_by_staff_only] Wer Antworten bewerten darf
    [helper_role_id] Helfer
    [helper_channel_id] Kanal der Helfer
    [cooldown_seconds] Pause zwischen zwei Fragen
   *[in_direct_messages] Direktnachrichten
}
setting-about = { $name ->
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
setting-cooldown = { $seconds ->
    [0] Keine Pause
    [60] 1 Minute
    [300] 5 Minuten
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
}
setting-off = Aus
setting-on = An
setting-unknown-choice = Diese Auswahl gibt es nicht mehr. Rufe { COMMAND("settings") } noch einmal auf.

## Fragen ohne Antwort

questions-none = Keine Frage ist ohne Antwort.
questions-rated = Schlecht bewertete Zitate ({ $count })
questions-nothing = nichts gefunden
questions-doubtful = zweifelhaft: gezeigt wurde, was am nächsten kam
questions-doubtful-gone = zweifelhaft: was gezeigt wurde, ist inzwischen entfernt
questions-of = Fragen { $first }–{ $last } von { $counted }
questions-closest = am nächsten: { $titles }

## Vergessen, und was über Mitglieder gespeichert ist

purge-sure = Diesen Artikel vernichten? Er verschwindet sofort aus jeder Datei hier, mit früheren Texten, Entwürfen und den Fragen, die ihn zitierten. Das lässt sich nicht rückgängig machen.
purge-yes = Vernichten
purge-no = Behalten
purged-removed = Jede Spur von Entferntem ist aus den Dateien verschwunden.
privacy-nothing = Auf diesem Server ist nichts über dich gespeichert.
privacy-sure = Löschen, was hier über dich gespeichert ist? Deine Fragen und Bewertungen verschwinden, und vergessen wird, welche Artikel, Wörter und Feeds du hinzugefügt hast; die selbst bleiben. Das lässt sich nicht rückgängig machen.
privacy-yes = Löschen
privacy-no = Behalten
purge-left = Dieselben Wörter stehen noch hier:
purge-backups = Diese Sicherungen enthalten ihn; lösche sie selbst, wo das nötig ist:
purge-no-backups = Keine der Sicherungen im Datenordner enthält ihn.
purged = **{ $title }** ist vernichtet: { $counts }.
purged-counts = { $passages ->
    [one] { $passages } Absatz
   *[other] { $passages } Absätze
}, { $versions ->
    [one] { $versions } früherer Text
   *[other] { $versions } frühere Texte
}, { $drafts ->
    [one] { $drafts } Entwurf
   *[other] { $drafts } Entwürfe
}, { $answers ->
    [one] { $answers } Frage
   *[other] { $answers } Fragen
}, die er beantwortete
purge-nothing-left = Nichts davon ist übrig. Nach seinen Wörtern gesucht habe ich in { $files }.
privacy-about-you = Das ist alles, was ich auf diesem Server über dich gespeichert habe, mit deiner Discord-ID und ohne Namen:
privacy-line = { $kind ->
    [questions] Fragen
    [votes] Bewertungen von Antworten
    [was-sent-the-answer-to-a-question] Antworten, die andere für dich geholt haben
    [waits-for-an-answer-to-a-question] Fragen, auf deren Antwort du wartest
    [called-the-helpers-for-a-question] Rufe nach den Helfern
    [added-an-article] Artikel, die du hinzugefügt hast
    [replaced-an-articles-text] Texte, die du ersetzt hast
    [added-a-feed] Feeds, die du hinzugefügt hast
    [added-words-that-mean-the-same] Gleichbedeutende Wörter, die du hinzugefügt hast
    [began-a-rebuild-of-the-index] Neuaufbauten, die du begonnen hast
    [held-a-draft] Entwürfe, die warten
   *[other] Andere Einträge
}: { $count }
privacy-days = Fragen verschwinden von selbst nach { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
}. Alles steht in der Datei.
privacy-delete = Löschen …
forgotten = { $count ->
    [one] Gelöscht: { $count } Eintrag.
   *[other] Gelöscht: { $count } Einträge.
} Die letzten Spuren verschwinden in Minuten aus den Dateien.

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
error-vote-long = Das sind { $length } Zeichen. Schreib höchstens { $most }.
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
error-synonyms-count = Gib zwei bis { $most } Ausdrücke, zum Beispiel: AGB = Nutzungsbedingungen
error-synonyms-long = Ein Ausdruck darf bis zu { $most } Zeichen haben.
error-synonyms-known = Diese Ausdrücke bedeuten schon dasselbe.
error-synonyms-no-letter = „{ $phrase }“ hat keinen Buchstaben und keine Ziffer, also kann keine Frage danach suchen.
error-reading-long = Das Lesen hat zu lange gedauert und wurde abgebrochen.
error-reading-nested = Das ist zu groß oder zu tief verschachtelt, um gelesen zu werden.
error-shutting-down = Footnote fährt gerade herunter.
error-no-process = Für einen weiteren Prozess ist kein Platz. Versuch es gleich noch einmal.
error-process-crashed = Das Lesen brauchte zu viel Speicher oder endete mit einem Absturz.
error-process-not-started = Der Prozess, der das lesen soll, ließ sich nicht starten. Versuch es noch einmal.
error-process-ended = Der Prozess, der das las, wurde von außen beendet. Versuch es noch einmal.
error-many-articles = { $kind ->
    [ZIP] Dieses ZIP-Archiv enthält viele Artikel. Importiere es als Ganzes.
   *[other] Diese JSON-Datei enthält viele Artikel. Importiere sie als Ganzes.
}
error-duplicate = { $same ->
    [link] „{ $title }“ ist schon in der Sammlung (derselbe Link).
   *[text] „{ $title }“ ist schon in der Sammlung (derselbe Text).
}
error-not-found = { $kind ->
    [article] In dieser Sammlung gibt es keinen Artikel { $id } (mehr).
    [draft] In dieser Sammlung gibt es keinen Entwurf { $id } (mehr).
    [feed] In dieser Sammlung gibt es keinen Feed { $id } (mehr).
    [passage] In dieser Sammlung gibt es keinen Absatz { $id } (mehr).
    [version] In dieser Sammlung gibt es keine Fassung { $id } (mehr).
    [proposal] In dieser Sammlung gibt es keinen Vorschlag { $id } (mehr).
    [rebuild] In dieser Sammlung gibt es keinen Neuaufbau { $id } (mehr).
    [synonym-group] In dieser Sammlung gibt es keine Gruppe { $id } (mehr).
   *[other] { $id } gibt es in dieser Sammlung nicht (mehr).
}

## Namen der Befehle

name-ask = fragen
name-article = artikel
name-article-add = hinzufügen
name-article-list = liste
name-article-show = zeigen
name-article-history = verlauf
name-article-edit = bearbeiten
name-article-remove = entfernen
name-article-refresh = aktualisieren
name-article-questions = fragen
name-article-synonyms = synonyme
name-feed = feed
name-feed-add = hinzufügen
name-feed-list = liste
name-feed-remove = entfernen
name-feed-check = prüfen
name-index = index
name-index-rebuild = neu-aufbauen
name-index-status = zustand
name-index-threshold = schwelle
name-index-purge = vernichten
name-index-forget = vergessen
name-privacy = datenschutz
name-privacy-show = zeigen
name-privacy-delete = löschen
name-help = hilfe
name-settings = einstellungen

## Namen ihrer Optionen

option-question = frage
option-addressee = für
option-publisher = herausgeber
option-after = ab
option-before = bis
option-private = privat
option-file = datei
option-link = link
option-author = autor
option-date = datum
option-article = artikel
option-feed = feed
option-add = hinzufügen
option-remove = entfernen
option-confidence = sicherheit
option-member = mitglied

## Was an einem Text weggelassen wurde

left-out-comments = Kommentare
left-out-related-articles = verwandte Artikel
left-out-menu = Menü
left-out-above-the-article = über dem Artikel
left-out-below-the-article = unter dem Artikel
left-out-below-the-articles-end = nach dem Ende des Artikels
left-out-breadcrumbs = Pfad der Seite
left-out-date = Datum
left-out-button = Schaltfläche
left-out-a-button = Schaltfläche
left-out-credit = Bildnachweis
left-out-call-to-subscribe = Aufruf zum Abonnieren
left-out-pointer-to-another-page = Verweis auf eine andere Seite
left-out-links = Links der Seite
left-out-footer = Fußzeile
left-out-struck-out = durchgestrichen
left-out-a-mark-of-the-page = Zeichen der Seite
left-out-a-line-of-the-feed = Zeile des Feeds
left-out-links-to-other-pages = Links zu anderen Seiten
left-out-a-link-to-another-page = Link zu einer anderen Seite
left-out-what-it-shows-stands-in-another-file = das Gezeigte steht in einer anderen Datei
left-out-a-comment = Kommentar
left-out-cant-be-used = nicht verwendbar
left-out-front-matter = Kopfdaten
left-out-deleted = gelöscht
left-out-a-reading-aid = Lesehilfe
left-out-hidden = verborgen
left-out-table-of-contents = Inhaltsverzeichnis
left-out-a-table-of-contents = Inhaltsverzeichnis
left-out-a-running-header-or-footer = Kopf- oder Fußzeile
left-out-set-at-another-angle = gedreht gesetzt
left-out-notes-and-references = Anmerkungen und Belege
left-out-a-pointer-of-the-wiki = Hinweis des Wikis
left-out-who-wrote-it-and-when = wer es wann schrieb
left-out-not-the-articles-text = nicht der Text des Artikels
left-out-a-caption = Bildunterschrift
left-out-a-label-of-the-page = Beschriftung der Seite
left-out-about-the-author = über den Autor
left-out-the-title = der Titel
left-out-tags = Schlagwörter
left-out-for-the-pages-program = für das Programm der Seite
left-out-the-name-of-a-box = Name eines Kastens
left-out-filled-in-by-a-program = von einem Programm ausgefüllt
left-out-another-field-of-the-record = anderes Feld des Datensatzes
left-out-a-query-for-a-note-taking-program = Abfrage für ein Notizprogramm
left-out-drawn-as-a-picture = als Bild gezeichnet
left-out-a-drawing = Zeichnung
left-out-left-out = ausgelassen
left-out-by-line = Verfasserzeile
left-out-source-line = Quellenzeile
left-out-headline = Überschrift

### de

## The settings of a server

settings-head = ## Einstellungen
settings-about = Eine Änderung gilt sofort und für alle hier.
settings-elsewhere = Wie sicher eine Antwort sein muss: `/index threshold`. Wörter, die dasselbe bedeuten: `/article synonyms`.
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
setting-unknown-choice = Diese Auswahl gibt es nicht mehr. Rufe `/settings` noch einmal auf.
command-settings = Sehen und ändern, was auf diesem Server gilt: Sprache, Bewertungen, Helfer, Wartezeit

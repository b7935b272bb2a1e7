### fr

## The settings of a server

settings-head = ## Réglages
settings-about = Un changement vaut tout de suite, pour tout le monde ici.
settings-elsewhere = À quel point une réponse doit être sûre : `/index threshold`. Mots de même sens : `/article synonyms`.
setting-saved = ✅ Enregistré : { $setting } · { $value }
setting-name = { $name ->
    [language] Langue
    [votes_by_staff_only] Qui peut noter les réponses
    [helper_role_id] Aides
    [helper_channel_id] Salon des aides
    [cooldown_seconds] Attente entre deux questions
   *[in_direct_messages] Messages privés
}
setting-about = { $name ->
    [language] De ce que tout le monde voit. Ce que vous seul voyez est dans la langue de votre Discord.
    [votes_by_staff_only] 👍 et 👎 sous une réponse.
    [helper_role_id] Qui les membres peuvent appeler quand je ne trouve rien. Videz-le pour n'appeler personne.
    [helper_channel_id] Où les aides lisent ces questions. Vide : là où elles ont été posées.
    [cooldown_seconds] Pour une personne dans un salon.
   *[in_direct_messages] Si les membres peuvent m'interroger en privé, hors des salons.
}
setting-no-role = Personne
setting-no-channel = Aucun salon
setting-role-gone = ⚠️ Le rôle choisi a été supprimé. Choisissez-en un autre.
setting-role-silent = ⚠️ Je ne peux pas mentionner ce rôle : dans ses réglages, permettez à tous de le mentionner.
setting-role-refused = Choisissez un rôle de ce serveur, et non celui que tout le monde a.
setting-channel-gone = ⚠️ Le salon choisi a été supprimé. Choisissez-en un autre.
setting-channel-closed = ⚠️ Je ne peux pas y écrire : donnez-moi « Voir le salon » et « Envoyer des messages ».
setting-channel-refused = Choisissez un salon textuel de ce serveur.
setting-language-of-discord = Comme ce serveur sur Discord ({ $language })
setting-votes-all = Tout le monde
setting-votes-staff = Modérateurs seulement
setting-cooldown = { $seconds ->
    [0] Aucune attente
    [60] 1 minute
    [300] 5 minutes
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}
setting-off = Non
setting-on = Oui
setting-unknown-choice = Ce choix n'est plus proposé. Relancez `/settings`.
command-settings = Voir et changer ce qui vaut sur ce serveur : langue, votes, aides, attente

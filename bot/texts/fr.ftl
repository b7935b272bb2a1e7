### Ce que l’on lit sur Discord, en français : court et concret, la suite à faire toujours nommée.
### Les réponses restent lisibles sur 40 caractères de large. Les valeurs venues des gens sont déjà échappées.

## Les commandes, comme Discord les montre

command-questions = Lister les questions restées sans réponse sûre, les plus récentes d’abord
command-purge = Effacer un article et toutes ses traces ; sans article, les traces de ce qui a été retiré
command-purge-which = L’article ; commencez à taper son titre
command-forget = Effacer ce qui est conservé sur un membre : ses questions et ses ajouts
command-forget-whom = Le membre ; un identifiant s’il est parti
command-privacy = Voir ou effacer ce qui est conservé sur vous
command-privacy-show = Voir, dans un fichier, ce que ce serveur conserve sur vous
command-privacy-delete = Effacer vos questions et votes d’ici, et votre identifiant partout ailleurs
command-help = Voir ce que vous pouvez demander ici, et comment ; vous seul le voyez
command-ask = Poser une question ; je réponds en citant les articles de ce serveur
command-ask-question = Ce que vous voulez savoir, avec vos mots
command-ask-private = Vous seul voyez la réponse
command-ask-for = Pour qui est la réponse ; je préviens la personne, et elle peut tourner les pages
command-ask-publisher = L’éditeur dont je cite les articles
command-ask-after = Le premier jour des articles que je cite : 2026, 2026-03 ou 2026-03-01
command-ask-before = Le dernier jour des articles que je cite : 2026, 2026-03 ou 2026-03-01
command-article = Les articles de ce serveur
command-article-add = Ajouter un article : d’un fichier, d’un lien ou par un formulaire
command-article-file = Un fichier avec le texte, ou un fichier ZIP ou JSON de plusieurs articles
command-article-link = Le lien de l’article ; avec un fichier, la provenance du texte
command-article-author = Qui l’a écrit
command-article-date = Quand il a été publié, comme 2026-11-22
command-article-list = Lister les articles, les plus récents d’abord
command-article-show = Montrer un article et ses premières lignes
command-article-edit = Modifier un article
command-article-remove = Retirer un article ; je vous demande confirmation
command-article-which = Commencez à taper son titre
command-article-refresh = Relire maintenant le lien d’un article et reprendre ce qui y a changé
command-synonyms = Les mots qui ont le même sens ici ; les questions sont cherchées avec tous
command-synonyms-add = Des expressions de même sens, comme : CGU = conditions d’utilisation
command-synonyms-remove = Des expressions qui n’auront plus le même sens
command-feed = Les flux qui apportent de nouveaux articles à ce serveur
command-feed-add = Suivre un flux ; ses nouveaux articles s’ajoutent tout seuls
command-feed-link = Le lien du flux, ou d’un site qui en a un
command-feed-list = Lister les flux et leur état
command-feed-remove = Ne plus suivre un flux ; ses articles restent
command-feed-check = Relire un flux maintenant
command-feed-which = Commencez à taper son titre
command-index = L’index dans lequel les questions sont cherchées
command-index-rebuild = Refaire l’index à partir de tous les articles
command-index-status = Combien d’articles il y a, et comment va l’index
command-index-threshold = À partir de quelle certitude je donne une réponse
command-index-confidence = De 0 (toujours répondre) à 1 (jamais) ; rien, pour voir la valeur actuelle
command-changed = Cette commande a changé depuis que Discord vous l’a montrée. Réessayez dans une minute.
command-settings = Voir et changer ce qui vaut sur ce serveur : langue, votes, aides, attente
command-history = Montrer les textes qu’un article a eus, et en remettre un
command-menu-add = Ajouter aux articles
command-menu-find = Trouver une réponse
command-menu-find-privately = Chercher pour moi seul

## Qui a le droit, et où

ask-me-in-a-server = Je réponds avec les articles d’un serveur, alors demandez-moi là-bas : mentionnez-moi dans un de ses salons, ou utilisez { COMMAND("ask") }.
not-for-bots = Je réponds aux gens, pas aux autres bots.
access-unknown = Discord ne me dit pas en ce moment qui a ce droit ici. Réessayez dans une minute.
not-allowed = { $command ->
    [menu-find] Vous ne pouvez pas utiliser cela ici. Les admins de ce serveur décident qui peut utiliser « { command-menu-find } ».
    [help] Vous ne pouvez pas utiliser cela ici. Les admins de ce serveur décident qui peut utiliser { COMMAND("help") }.
    [ask] Vous ne pouvez pas m’interroger ici. Les admins de ce serveur décident qui peut utiliser { COMMAND("ask") }.
    [privacy] Les admins de ce serveur vous ont retiré { COMMAND("privacy") }. Ils effacent ce qui est conservé sur vous avec { COMMAND("index forget") }.
    [index] Réservé aux admins : les membres avec « Gérer le serveur », ou ceux à qui les admins ouvrent { COMMAND("index") }.
    [settings] Réservé aux admins : les membres avec « Gérer le serveur », ou ceux à qui les admins ouvrent { COMMAND("settings") }.
    [menu-add] Réservé aux modérateurs : les membres avec « Gérer les messages », ou ceux à qui les admins ouvrent « { command-menu-add } ».
    [feed] Réservé aux modérateurs : les membres avec « Gérer les messages », ou ceux à qui les admins ouvrent { COMMAND("feed") }.
   *[article] Réservé aux modérateurs : les membres avec « Gérer les messages », ou ceux à qui les admins ouvrent { COMMAND("article") }.
}

## Quand quelque chose s’est mal passé

discord-refused = Discord ne me laisse pas faire cela ici : il manque une permission.
being-restarted = Je redémarre. Réessayez dans une minute.
cut-by-restart = Je redémarre et n’ai pas pu attendre la fin. Regardez dans une minute si c’est fait.
discord-failed = Discord n’a pas accepté ma réponse. Réessayez.
automod = L’AutoMod de ce serveur ne me laisse pas publier cela ici.
may-not-show = C’est fait, mais Discord ne me laisse pas le montrer ici : il manque une permission.
not-shown = C’est fait, mais Discord n’accepte pas ce que j’ai à montrer.
too-old = Cela a pris trop longtemps pour Discord. Réessayez.
button-unknown = Je ne connais plus ce bouton. Relancez la commande.
typed-is-in-the-file = Ce que vous avez tapé est dans le fichier ; vous pouvez le donner à { COMMAND("article add") } (`{ option-file }:`).
incident = Quelque chose s’est mal passé chez moi, et c’est dans mon journal. Un changement se fait en entier ou pas du tout : vérifiez avant de recommencer. Si cela se reproduit, dites à qui me fait tourner : incident { $incident_id }.
with-incident = { $sentence } (incident { $incident_id })

## Les réponses

mention-without-question = Mentionnez-moi avec une question, ou utilisez { COMMAND("ask") }.
mention-of-unread = Discord ne me montre pas ce message. Ouvrez son menu et choisissez Applications, « { command-menu-find } », ou mentionnez-moi avec la question.
asked-too-early = Vous pourrez reposer une question ici { $when }.
answer-for = pour { $person }
answer-is-for = { $person }, cette réponse est pour vous.
for-is-not-private = Personne d’autre ne voit une réponse privée. Retirez `private` ou `for`.
for-takes-writing = Vous ne pouvez pas écrire ici, je n’y appelle donc personne pour vous. Retirez `for`.
for-cannot-see = Cette personne ne peut pas lire ce salon. Choisissez-en une autre ou retirez `for`.
find-in-own = Ce message est de moi. Choisissez-en un qui pose une question.
find-without-words = Ce message ne contient pas de mots. Choisissez-en un qui pose une question.
found = Ma réponse se trouve sous ce message : { $link }
direct-from = de **{ $server }**
direct-elsewhere = Autre serveur
direct-which = Dans les articles de quel serveur dois-je chercher ?
direct-only = C’est le seul serveur qui vous répond ici.
direct-chosen = Je réponds désormais depuis ce serveur. Écrivez votre question.
direct-gone = Je ne trouve plus votre question. Écrivez-la de nouveau.
direct-without-words = Écrivez-moi une question ; je réponds en citant les articles de ce serveur.
nothing-found = Je n’ai rien trouvé là-dessus dans les articles de ce serveur.
nothing-within = Aucun article ici n’est de cet éditeur et de ces jours. Retirez `{ option-publisher }`, `{ option-after }` ou `{ option-before }`.
day-form = Je ne connais pas ce jour. Écrivez 2026, 2026-03 ou 2026-03-01.
days-crossed = `{ option-after }` est plus tard que `{ option-before }` : il ne reste aucun jour. Échangez-les ou retirez-en un.
last-days = les { $count } derniers jours
question-kept = Les modérateurs voient la question.
words-missing = Aucun article ne contient { $words } : essayez d’autres mots.
tell-me = Prévenez-moi
tell-noted = { $where ->
    [here] Je vous préviens ici, une fois, quand il y a une réponse.
   *[direct] Je vous écris, une fois, quand il y a une réponse.
}
tell-already = Vous êtes déjà sur la liste : je vous préviens une fois, quand il y a une réponse.
told-found = { $person } Voici qui répond à votre question d’avant.
told-reply = { $person } { $who } a répondu à votre question :
not-your-question = Seule la personne qui a demandé le peut. Demandez vous-même avec { COMMAND("ask") }.
ask-human = Demander à quelqu’un
human-off = Il n’y a encore personne à qui demander ici. Les admins choisissent des aides avec { COMMAND("settings") }.
human-called = J’ai demandé aux aides, et je vous transmets ce qu’ils répondent.
human-sure = Les aides verront votre question et votre nom dans { $channel }, comme tous ceux qui y lisent.
human-sure-yes = La leur montrer
human-before = Les aides ont déjà reçu cette question.
human-early = Les aides viennent d’être appelés. Réessayez { $when }.
human-role-gone = Le rôle des aides a été supprimé. Les admins en choisissent un autre avec { COMMAND("settings") }.
human-role-silent = Je ne peux pas mentionner le rôle des aides. Les admins le permettent dans les réglages du rôle.
human-channel-gone = Le salon des aides a été supprimé. Les admins en choisissent un autre avec { COMMAND("settings") }.
human-channel-closed = Je ne peux pas écrire là où lisent les aides. Les admins le permettent dans les permissions du salon.
human-private = Les aides sont appelés là où tous lisent, et vous seul voyez ceci. Redemandez sans `private`.
human-asks = { $person } demande ce à quoi aucun article ne répond :
human-where = [Là où c’était demandé]({ $link })
human-how-to-reply = Répondez à ceci en gardant la mention, et je le transmets. Ou ajoutez un article.
human-waiting = En attente d’une réponse
reply-passed = Transmis à la personne qui a demandé.
reply-missed = Je n’ai pas pu transmettre : la personne est partie, ou je ne peux pas la joindre pour l’instant.
reply-unread = Je ne peux pas lire cette réponse. Répondez encore en gardant la mention, et je la transmets.
closest = Les articles les plus proches :
help-head = Je réponds aux questions avec les articles de ce serveur, mot pour mot et avec la source.
help-topics = { $count ->
    [one] Il y a { $count } article :
   *[other] Il y a { $count } articles, par exemple :
}
help-how = Demandez avec { COMMAND("ask") }, mentionnez-moi avec une question, ou répondez à une de mes réponses.
help-alone = Pour le voir vous seul : { COMMAND("help") }
help-articles = { $feeds ->
    [True] Pour la modération : { COMMAND("article add") } ajoute des articles, { COMMAND("article questions") } liste les questions sans réponse, { COMMAND("feed add") } suit un flux.
   *[False] Pour la modération : { COMMAND("article add") } ajoute des articles, { COMMAND("article questions") } liste les questions sans réponse.
}
help-index = { $settings ->
    [True] Pour les admins : { COMMAND("index status") } dit comment va l’index, { COMMAND("index forget") } efface ce qui est conservé sur un membre, { COMMAND("settings") } règle ce qui vaut ici.
   *[False] Pour les admins : { COMMAND("index status") } dit comment va l’index, { COMMAND("index forget") } efface ce qui est conservé sur un membre.
}
help-try = Ceci a une réponse :
thanks-back = Je vous en prie !
aside-back = Demandez-moi dès que vous avez une question.
example-gone = Cet exemple n’est plus là, ou n’a plus de réponse. Demandez avec { COMMAND("ask") }.
not-sure = **Ce que j’ai de plus proche.** Cela ne répond peut-être pas à votre question :
collection-empty = Ce serveur n’a pas encore d’articles, donc rien à citer. Les modérateurs peuvent en ajouter avec { COMMAND("article add") }.
answer-unknown = Je ne connais plus cette réponse. Posez la question à nouveau.
answer-gone = Tous les articles cités ici ont été retirés depuis.
some-gone = Un article cité ici a été retiré depuis.
no-publisher = éditeur non indiqué
previous = ◀
next = ▶
confidence = { $band ->
    [high] y répond probablement
    [medium] pourrait bien y répondre
   *[low] y répond peut-être
}
paragraph = paragraphe { $number } sur { $of }
page = p. { $number }
page-gone = sa page a disparu (constaté : { $noticed })
checked = vérifié : { $when }
via = via { $site }
quote-number = citation { $number } sur { $of }
part = À « { $part } » :
part-unanswered = rien trouvé pour « { $part } »
also-searched = cherché aussi : { $pairs }
instead-of = { $others } (pour « { $word } »)
same-text-at = même texte : { $publishers }
also-close = proches aussi : { $titles }
day = { DATETIME($date, dateStyle: "long") }

## What can be done with an answer

source = Source
more = Plus…
around = Voir autour
around-before = ▲ Avant
around-after = ▼ Après
whole-article = Article entier
leaf = page { $number } sur { $of }
article-edited = Cet article a été modifié depuis la citation.
quote-edited-out = Cet article a été modifié depuis : le paragraphe cité n’y est plus.
article-gone = Cet article a été supprimé depuis.
quote-gone = Le paragraphe cité a été modifié ou supprimé depuis. Posez de nouveau votre question.
copy = Copier
copy-file = Voici la citation dans un fichier : Discord ne peut pas la montrer telle quelle.
share = Partager dans ce salon
shared-by = partagé par { $who }
share-may-not = Vous ne pouvez pas écrire dans ce salon, je ne peux donc pas la partager ici.
share-again = Vous avez déjà partagé cette réponse.
remove-answer = Retirer cette réponse
remove-not-yours = Seuls la personne qui a demandé et les modérateurs peuvent retirer une réponse.
remove-failed = Discord ne me laisse pas supprimer ce message.

## Les avis sur les citations

helped = { $people ->
    [one] a aidé { $people } personne
   *[other] a aidé { $people } personnes
}
vote-button = { $way ->
    [helpful] 👍 Utile
    [not] 👎 Pas utile
   *[back] Retirer mon avis
}
vote-noted = { $vote ->
    [helpful] C’est noté : cette citation vous a aidé. Personne ne voit que c’était vous.
   *[not] C’est noté : cette citation ne vous a pas aidé. Personne ne voit que c’était vous. Vous pouvez dire pourquoi :
}
vote-why = Pourquoi ? Choisissez une raison
vote-reason = { $reason ->
    [outdated] Périmé
    [wrong_passage] Mauvais passage
    [not_asked] Pas ce que j’ai demandé
   *[other] Autre chose…
}
vote-reason-noted = Merci. Les modérateurs voient la raison, pas votre nom.
vote-form = Pourquoi cela n’a-t-il pas aidé ?
vote-line = En une ligne
vote-line-hint = Les modérateurs la lisent sans votre nom.
vote-taken-back = Retiré. Votre avis sur cette citation ne compte plus.
vote-staff-only = Sur ce serveur, seuls les modérateurs donnent leur avis sur les réponses.
vote-answer-unknown = Cette réponse est trop ancienne pour un avis. Reposez la question et jugez la nouvelle.
vote-passage-gone = Ce passage a été modifié ou retiré depuis : plus d’avis possible. Reposez la question pour voir ce qui vaut maintenant.
vote-choice-unknown = Cette raison n’existe plus. Appuyez encore sur 👎.

## Les articles

article-untitled = Sans titre
no-articles = Ce serveur n’a pas encore d’articles. Ajoutez le premier avec { COMMAND("article add") }.
no-such-title = Je n’ai pas d’article de ce titre. Choisissez dans la liste qui apparaît quand vous tapez.
several-such-titles = Plusieurs articles ont ce titre. Choisissez dans la liste qui apparaît quand vous tapez.
text-missing = Donnez le texte de l’article, ou un fichier qui le contient.
text-and-file = Donnez le texte ou un fichier, pas les deux.
file-unreadable = Discord ne m’a pas donné ce fichier. Renvoyez-le.
added = Ajouté. Il peut être cité dès maintenant.
changed = Modifié. C’est la nouvelle version qui est citée désormais.
remove-sure = Retirer cet article ? Il ne sera plus cité, et c’est définitif.
remove-yes = Le retirer
remove-no = Le garder
kept = Gardé. Rien n’a changé.
draft-head = Voici ce que j’ai compris. Rien n’est encore enregistré.
draft-replaces = Accepter remplace cet article :
draft-left-out = Laissé de côté, car cela ne ressemble pas au texte de l’article :
draft-not-corrected = Rien n’a changé. Voici ce que vous avez tapé :
draft-problems = Le texte dit ceci de lui-même, que je n’ai pas pu utiliser :
draft-choose = Lignes à remettre ; n’en choisissez aucune pour les omettre
draft-button = { $choice ->
    [accept] Accepter
    [update] Mettre à jour
    [correct] Corriger
    [restore] Tout remettre
   *[discard] Abandonner
}
draft-discarded = Abandonné. Rien n’a été enregistré.
draft-gone = Ce brouillon n’attend plus : il a été accepté ou abandonné, ou une semaine a passé.
draft-is-older = L’article a changé depuis que ce brouillon a été montré. Le mettre à jour maintenant annule ce changement.
form-add = Ajouter un article
form-edit = Modifier l’article
form-correct = Corriger le brouillon
form-title = Titre
form-publisher = Éditeur
form-link = Lien
form-text = Texte
form-file = Ou un fichier avec le texte
form-author = Auteur
form-date = Publié le
form-title-hint = Laissez vide pour le prendre dans le texte.
form-text-hint = Une ligne vide entre les paragraphes ; un titre commence par #.
form-date-hint = Comme 2026-11-22.
edit-by-file = Trop long pour un formulaire, voici donc le texte en fichier. Modifiez-le et rendez-le avec { COMMAND("article edit") } (`{ option-file }:`). Les passages sont séparés par des lignes vides, un titre commence par #, le code est entre ```.
edit-source = Changer titre ou source
file-of-another = Ce fichier contient le texte d’un autre article. Choisissez l’article auquel il appartient.
changed-since = Quelqu’un a changé le texte de cet article pendant que le formulaire était ouvert : rien n’a été enregistré.
changed-meanwhile = L’article a changé depuis que ce fichier a été donné ; accepter annule ce changement.
form-too-long = Le texte est trop long pour un formulaire ; la commande le donne en fichier.
message-empty = Il n’y a dans ce message ni texte, ni fichier, ni lien dont faire un article.
removed = **{ $title }** est retiré. Il n’est plus cité.
already-there = { $same ->
    [link] **{ $title }** est déjà dans la collection (même lien).
   *[text] **{ $title }** est déjà dans la collection (même texte).
}
too-large = Ce fichier est trop gros : je lis jusqu’à { $megabytes } Mo.
articles-of = { $total ->
    [0] articles { $first }–{ $last }
   *[other] articles { $first }–{ $last } sur { $total }
}
added-on = { $by ->
    [nobody] ajouté le { $day }
   *[other] ajouté le { $day } par { $by }
}
version-shown = version { $number } du { $day }
language-of = langue { $code }
and-more = … et { $count } de plus
passages = { $count ->
    [one] { $count } passage
    [many] { $count } de passages
   *[other] { $count } passages
}
refreshed = { $outcome ->
    [changed] Sa page avait changé : le nouveau texte est cité désormais, l’ancien est gardé.
    [waits] Sa page a maintenant un autre texte. Il attend votre décision : rien n’a changé.
    [refused] Sa page a toujours le texte refusé. Rien n’a changé ; pour le prendre malgré tout, donnez le lien à { COMMAND("article add") }.
    [gone] Sa page a disparu. L’article reste, et le dit.
    [failed] Sa page n’a pas pu être lue cette fois. L’article reste tel quel.
   *[unchanged] Sa page n’a pas bougé. Rien n’a changé.
}

## Quand la page d’un article change

update-proposal-head = Sa page a maintenant un autre texte. Il n’est pas cité tant que vous ne l’acceptez pas.
update-proposal-accept = Accepter
update-proposal-keep = Garder l’ancien
update-proposal-accepted = Accepté. Le nouveau texte est cité désormais, l’ancien est gardé.
update-proposal-kept = Gardé. Ce texte de la page ne sera plus proposé.
update-proposal-gone = Ce texte n’attend plus : on a décidé, ou la page ou l’article a changé depuis.
update-no-proposals = Aucun texte modifié n’attend.
update-waits = un texte modifié attend
update-waiting-look = Voir le texte modifié
update-only-breaks = Seuls diffèrent les retours à la ligne, les titres ou l’ordre des passages.
update-versions = { $way ->
    [u] Toutes les versions
    [b] { previous }
    [f] { next }
   *[o] Versions
}
update-one-version = Il a ce texte depuis qu’il a été ajouté.
update-by-itself = automatiquement
update-doubt = { $doubt ->
    [rewritten] Presque tout le texte de l’article a disparu.
    [other_source] Le titre et l’éditeur de la page sont différents.
    [shrunk] Il est beaucoup plus court.
    [grown] Il est beaucoup plus long.
   *[persons] Le texte d’ici n’est pas celui de la page : quelqu’un l’a donné, corrigé ou remis.
}
update-cause = { $cause ->
    [look] repris de sa page
    [accepted] repris de sa page, après accord
    [put_back] remis
   *[edited] modifié
}
update-by = par { $person }
update-last-checked = dernière vérification : { $when }
update-failing = les { $count } dernières lectures de sa page ont échoué : { $reason }
update-waiting = Textes modifiés en attente ({ $count })
update-found-on = trouvé le { $day }
update-page-says = La page s’intitule « { $title } » ; éditeur : { $publisher }.
update-sizes = { $here } maintenant, { $there } ensuite
update-goes = ➖ { $text }
update-comes = ➕ { $text }
update-changes = ✏️ { $text }
version-name = Version { $number }
update-version-line = - **{ version-name }** · { $passages } · { $how }
version-now = { $line } · citée actuellement
update-put-back = Remettre la version { $number }
update-was-put-back = Le texte de la version { $number } est de nouveau cité. Ce que dit sa page n’est plus que proposé, jusqu’à ce que vous l’acceptiez.
update-version-head = Voici ce qui change si la version { $number } est remise.

## Les formulaires qui ne sont pas pris

form-lost = J’ai redémarré pendant que ce formulaire était ouvert : rien n’a été enregistré. { typed-is-in-the-file }
form-lost-empty = J’ai redémarré pendant que ce formulaire était ouvert : rien n’a été enregistré. Relancez la commande.
form-old = Ce formulaire est resté ouvert plus d’une heure : rien n’a été enregistré. { typed-is-in-the-file }
form-old-empty = Ce formulaire est resté ouvert plus d’une heure : rien n’a été enregistré. Relancez la commande.
form-elsewhere = Ce formulaire a été ouvert dans un autre serveur : rien n’a été enregistré. { typed-is-in-the-file }
form-elsewhere-empty = Ce formulaire a été ouvert dans un autre serveur : rien n’a été enregistré.
form-twice = J’ai reçu ce formulaire deux fois et ne le prends qu’une ; le premier a ma réponse.

## Les fichiers de plusieurs articles

import-with-options = Ce fichier contient plusieurs articles, et chacun dit lui-même son titre, son auteur, sa date et sa source. Donnez le fichier seul.
import-problems = Ajoutés sans ce qui n’a pas pu en être utilisé :
import-restarted = Je redémarre. Redonnez-moi le même fichier dans une minute : ce qui y est déjà est passé.
import-too-long = Cela a pris trop longtemps. Redonnez le fichier pour continuer : ce qui y est déjà est passé.
import-running = J’ajoute les articles de **{ $name }**.
import-done-of = { $done } sur { $total } articles
import-added = { $count ->
    [one] { $count } article de **{ $name }** ajouté.
    [many] { $count } d’articles de **{ $name }** ajoutés.
   *[other] { $count } articles de **{ $name }** ajoutés.
}
import-already-there = { $count ->
    [one] { $count } est déjà dans la collection.
   *[other] { $count } sont déjà dans la collection.
}
import-failed = { $count ->
    [one] { $count } n’a pas pu être ajouté :
   *[other] { $count } n’ont pas pu être ajoutés :
}
import-passed-over = { $more ->
    [0] Pas regardés, car je ne lis pas ce genre de fichier : { $names }
   *[other] Pas regardés, car je ne lis pas ce genre de fichier : { $names } et { $more } de plus
}
import-stopped = { $reason } Pas regardés : { $left }.

## Les synonymes

synonyms-head = Ces expressions ont le même sens dans les questions :
no-synonyms = Aucune expression n’a encore de synonyme ici. Ajoutez-en : { COMMAND("article synonyms") } (`{ option-add }:CGU = conditions d’utilisation`).
synonyms-form = Écrivez au moins deux expressions séparées par =, comme : CGU = conditions d’utilisation.
no-such-synonyms = Ce groupe n’existe pas. Choisissez dans la liste qui apparaît quand vous tapez.

## Les flux

no-feeds = Aucun flux n’est encore suivi. Commencez par { COMMAND("feed add") }.
no-such-feed = Je ne suis pas ce flux. Choisissez dans la liste qui apparaît quand vous tapez.
feed-never = pas encore lu
feed-added = Je suis **{ $title }**. { $brought }
feed-removed = Je ne suis plus **{ $title }**. Ses articles restent.
feed-brought = { $count ->
    [one] { $count } nouvel article.
    [many] { $count } de nouveaux articles.
   *[other] { $count } nouveaux articles.
}
feed-failed = Il n’a pas pu être lu : { $reason }
feed-left-over = { $count } de plus seront pris aux prochaines lectures.
feed-item-failed = { $item } : { $reason }
feed-checked = lu : { $when }
feed-last-new = dernier nouvel article : { $when }
feed-failing = en échec (début : { $since }) : { $reason }

## L’index

rebuild-started = Je refais l’index. Les questions ont leur réponse pendant ce temps.
rebuild-done = L’index est refait.
rebuild-cancelled = La reconstruction est arrêtée. L’index est comme avant.
rebuild-failed = La reconstruction a échoué. L’index est comme avant.
rebuild-cancel = Arrêter
rebuild-interrupted = Mon redémarrage a interrompu la reconstruction. L’index est comme avant ; relancez-la.
rebuild-not-running = Aucune reconstruction n’est en cours.
rebuild-stopping = J’arrête la reconstruction.
status-head = La collection de ce serveur
status-healthy = Tout va bien.
status-never = jamais
status-articles = Articles
status-passages = Passages
status-changes = Changements jusqu’ici
status-size = Taille sur disque
status-rebuilt = Dernière reconstruction
status-unanswered = Questions sans réponse
status-meaning = Sens
meaning-off = désactivé
meaning-missing = pas regardé : l’extra `semantic` n’est pas installé ou ne peut pas tourner ici
threshold = Une réponse a besoin ici d’une certitude de { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) }. En dessous, je dis que je ne suis pas sûr et montre ce que j’ai de plus proche, ou que je n’ai rien trouvé.
unanswered = { $doubtful ->
    [0] { $count }
    [one] { $count } ({ $doubtful } douteuse)
   *[other] { $count } ({ $doubtful } douteuses)
}
rebuild-done-of = { $done } sur { $total } passages
rebuild-rate = { $rate } par seconde
rebuild-left = encore { $time } environ
rebuilt = { $passages } en { $time }
meaning-large = { $most ->
   *[other] désactivé au-delà de { $most } passages
}
meaning-ready = { $total ->
    [one] { $total } passage, soit tout
    [many] les { $total } de passages, tous
   *[other] les { $total } passages, tous
}
meaning-made = { $done } sur { $total } passages
meaning-left = { $made }, encore { $time } environ

## Les réglages d’un serveur

settings-head = ## Réglages
settings-about = Un changement vaut tout de suite, pour tout le monde ici.
settings-elsewhere = À quel point une réponse doit être sûre : { COMMAND("index threshold") }. Mots de même sens : { COMMAND("article synonyms") }.
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
setting-unknown-choice = Ce choix n'est plus proposé. Relancez { COMMAND("settings") }.

## Les questions sans réponse

questions-none = Aucune question n’est sans réponse.
questions-rated = Citations mal jugées ({ $count })
questions-nothing = rien trouvé
questions-doubtful = douteuse : le plus proche a été montré
questions-doubtful-gone = douteuse : ce qui a été montré a été retiré depuis
questions-of = questions { $first }–{ $last } sur { $counted }
questions-closest = les plus proches : { $titles }

## Oublier, et ce qui est conservé sur les membres

purge-sure = Effacer cet article ? Il part de tous les fichiers d’ici, tout de suite, avec ses anciens textes, ses brouillons et les questions qui l’ont cité. C’est définitif.
purge-yes = L’effacer
purge-no = Le garder
purged-removed = Il ne reste dans les fichiers aucune trace de ce qui a été retiré ici.
privacy-nothing = Rien n’est conservé sur vous dans ce serveur.
privacy-sure = Effacer ce qui est conservé sur vous ici ? Vos questions et vos votes disparaissent, et l’on oublie quels articles, mots et flux vous avez ajoutés ; eux restent. C’est définitif.
privacy-yes = Effacer
privacy-no = Garder
purge-left = Les mêmes mots se trouvent encore ici :
purge-backups = Ces sauvegardes le contiennent ; effacez-les vous-même s’il le faut :
purge-no-backups = Aucune sauvegarde du dossier de données ne le contient.
purged = **{ $title }** est effacé : { $counts }.
purged-counts = { $passages ->
    [one] { $passages } passage
    [many] { $passages } de passages
   *[other] { $passages } passages
}, { $versions ->
    [one] { $versions } ancien texte
    [many] { $versions } d’anciens textes
   *[other] { $versions } anciens textes
}, { $drafts ->
    [one] { $drafts } brouillon
    [many] { $drafts } de brouillons
   *[other] { $drafts } brouillons
}, { $answers ->
    [one] { $answers } question à laquelle il répondait
    [many] { $answers } de questions auxquelles il répondait
   *[other] { $answers } questions auxquelles il répondait
}
purge-nothing-left = Il n’en reste rien. J’ai cherché ses mots dans { $files }.
privacy-about-you = Voici tout ce que je conserve sur vous dans ce serveur, avec votre identifiant Discord et sans nom :
privacy-line = { $kind ->
    [questions] Questions
    [votes] Votes sur des réponses
    [was-sent-the-answer-to-a-question] Réponses que d’autres ont demandées pour vous
    [waits-for-an-answer-to-a-question] Questions dont vous attendez la réponse
    [called-the-helpers-for-a-question] Appels aux aides
    [added-an-article] Articles que vous avez ajoutés
    [replaced-an-articles-text] Textes que vous avez remplacés
    [added-a-feed] Flux que vous avez ajoutés
    [added-words-that-mean-the-same] Mots de même sens que vous avez ajoutés
    [began-a-rebuild-of-the-index] Reconstructions que vous avez lancées
    [held-a-draft] Brouillons en attente
   *[other] Autres entrées
} : { $count }
privacy-days = Les questions disparaissent d’elles-mêmes après { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}. Tout est dans le fichier.
privacy-delete = Effacer …
forgotten = { $count ->
    [one] { $count } mention effacée.
    [many] { $count } de mentions effacées.
   *[other] { $count } mentions effacées.
} Les dernières traces quittent les fichiers en quelques minutes.

## Les erreurs, par le code de leur phrase anglaise

error-title-unseen = De ce titre, on ne voit rien. Donnez-en un avec des lettres.
error-title-long = Le titre a { $length } caractères ; { $most } au plus.
error-no-text = Il n’y a là aucun texte à citer.
error-other-for-feed = Ce lien mène à autre chose, pas à un flux.
error-page-for-feed = Ce lien mène à une page web, pas à un flux.
error-page-large = Cette page est trop grosse (plus de { $megabytes } Mo).
error-page-decompression = La réponse du site est abîmée : on ne peut pas la décompresser.
error-page-compression = Le site compresse cette page d’une façon illisible.
error-link-private = Ce lien mène à un réseau privé, pas à un site public.
error-link-other-file = Ce lien mène à un autre genre de fichier, pas à une page de texte.
error-redirect-nowhere = Le site redirige ce lien vers nulle part.
error-redirect-no-link = Le site redirige ce lien vers quelque chose qui n’est pas un lien.
error-link-port = Seuls les liens vers les ports habituels du web (80, 443) sont lus.
error-site-slow = Le site met trop de temps à répondre.
error-site-certificate = Le certificat du site n’est pas valide.
error-site-unreachable = Le site est injoignable.
error-link-invalid = Ce lien n’est pas valide.
error-site-answer = La réponse du site est abîmée ou n’est pas une page web.
error-site-broke-off = Le site a coupé la connexion.
error-link-downgraded = Ce lien passe de https à http, ce qui n’est pas sûr.
error-link-redirects = Ce lien est redirigé trop de fois.
error-page-empty = Le site répond par une page vide.
error-site-unknown = Aucun site ne porte ce nom.
error-link-front-page = Ce lien mène maintenant à la page d’accueil du site.
error-page-none = Le site répond par autre chose qu’une page ({ $status }).
error-page-gone = Le site dit que cette page n’existe pas ({ $status }).
error-site-busy = Le site est surchargé, réessayez plus tard ({ $status }).
error-site-fault = Le site a lui-même une panne en ce moment ({ $status }).
error-page-refused = Le site ne nous laisse pas lire cette page ({ $status }).
error-robots-txt = Le robots.txt du site demande aux programmes de ne pas lire cette page.
error-busy-links = Trop de liens attendent d’être lus. Réessayez dans quelques minutes.
error-archive-deep = Cette archive est imbriquée dans trop d’autres.
error-archive-damaged = Cette archive est abîmée.
error-packed-password = Ce fichier demande un mot de passe. Compressez-le sans.
error-packed-tightly = Ce fichier est si compressé qu’il ne peut pas être un article.
error-archive-large = Cette archive dépasse { $megabytes } Mo une fois décompressée.
error-packed-damaged = Ce fichier est abîmé ou compressé d’une façon illisible.
error-unreadable = Impossible de lire { $file } : { $detail }.
error-no-article-inside = Il n’y a dedans aucun fichier qui puisse être un article.
error-too-many-articles = Il y a dedans plus de { $most } articles. Divisez-le et importez les parties.
error-no-file = { $file } n’est pas un fichier.
error-json-damaged = Ce fichier n’est pas du JSON, ou il est abîmé.
error-docx-large = Ce document Word est bien plus gros, décompressé, qu’un document ne devrait l’être.
error-docx-password = Ce document Word demande un mot de passe. Envoyez-en un sans.
error-no-docx = Les documents Word ne peuvent pas être lus ici : l’extra « docx » de Footnote n’est pas installé.
error-docx-damaged = Ce document Word est abîmé.
error-json-no-article = Il n’y a pas d’article dans ce fichier JSON : aucun objet comme { "{" }"title": …, "text": …{ "}" }.
error-file-is-feed = Ce fichier est un flux. Ajoutez le flux par son adresse.
error-json-lists = Ce fichier JSON a plusieurs listes d’articles. Donnez-les chacune dans un fichier.
error-json-deep = Ce JSON est trop imbriqué pour être un article.
error-file-is-picture = Ce fichier est une image.
error-file-is-program = Ce fichier est un programme.
error-pdf-damaged = Ce PDF est abîmé.
error-zip-damaged = Cette archive ZIP est abîmée.
error-file-no-text = Ce fichier ne contient pas de texte. Envoyez un .txt, .md, .html, .pdf ou .docx.
error-file-is-old-office = Ce fichier est un vieux fichier Office ou protégé par mot de passe ; enregistrez-le en .docx sans mot de passe.
error-file-is-rich-text = Ce fichier est du Rich Text ; enregistrez-le en .docx ou .txt.
error-file-is-picture-sound-film = Ce fichier est une image, un son ou un film.
error-file-is-gzip = Ce fichier est un gzip ; décompressez-le d’abord, ou envoyez un .zip.
error-file-is-bzip2 = Ce fichier est un bzip2 ; décompressez-le d’abord, ou envoyez un .zip.
error-file-is-xz = Ce fichier est un xz ; décompressez-le d’abord, ou envoyez un .zip.
error-file-is-7z = Ce fichier est une archive 7z ; décompressez-la d’abord, ou envoyez un .zip.
error-file-is-rar = Ce fichier est une archive RAR ; décompressez-la d’abord, ou envoyez un .zip.
error-file-is-database = Ce fichier est une base de données.
error-file-is-sound = Ce fichier est un son.
error-file-is-sound-film = Ce fichier est un son ou un film.
error-file-is-film = Ce fichier est un film.
error-file-is-excel = Ce fichier est un classeur Excel.
error-file-is-powerpoint = Ce fichier est une présentation PowerPoint.
error-file-is-e-book = Ce fichier est un livre numérique.
error-file-is-open-document = Ce fichier est un OpenDocument ; enregistrez-le en .docx.
error-file-empty = Ce fichier est vide.
error-file-large = Ce fichier est trop gros : { $most } Mo au plus peuvent être lus.
error-pdf-no-text = Ce PDF ne contient pas de texte, seulement des images peut-être.
error-no-pdf = Les PDF ne peuvent pas être lus ici : l’extra « pdf » de Footnote n’est pas installé.
error-pdf-long = Ce PDF a { $pages } pages ; { $most } au plus peuvent être lues.
error-pdf-password = Ce PDF demande un mot de passe. Envoyez-en un sans.
error-json-no-object = C’est du JSON, mais pas un objet comme { "{" }"title": …, "text": …{ "}" }.
error-json-no-text = Il y manque « text ».
error-no-json = Ce n’est pas du JSON.
error-link-long = Ce lien est trop long (plus de { $most } caractères).
error-link-characters = Ce lien contient une espace, une barre oblique inverse ou un caractère invisible.
error-link-beginning = Un lien doit commencer par https:// ou http:// et nommer un site.
error-link-password = Un lien avec nom d’utilisateur ou mot de passe ne peut pas servir.
error-link-no-port = Ce lien nomme un port qui n’existe pas.
error-link-no-site = Ce lien ne nomme aucun site.
error-page-too-large = Cette page est trop grosse pour être un article.
error-page-no-html = Ce n’est pas une page HTML.
error-shows-paywall = Cet article est réservé aux abonnés. Vous pouvez coller son texte à la place.
error-shows-login = Cette page demande de se connecter au lieu de montrer un article.
error-shows-cookie-wall = Cette page demande d’abord d’accepter les cookies. Vous pouvez coller le texte de l’article à la place.
error-shows-script-shell = Cette page reste vide tant qu’un navigateur n’exécute pas ses scripts. Vous pouvez coller son texte à la place.
error-shows-robots = Ce site demande si nous sommes un robot. Vous pouvez coller le texte de l’article à la place.
error-shows-gone = Le site dit que cette page n’existe pas (ou plus).
error-shows-parked = Cette adresse est à vendre ; il n’y a pas (ou plus) d’article.
error-shows-not-an-article = Aucun article sur cette page ; c’est peut-être une liste ou une page d’accueil.
error-text-long = Ce texte a { $length } caractères ; un article peut en avoir jusqu’à { $most }. Divisez-le et ajoutez les parties.
error-question-empty = Posez une question, par exemple : comment fonctionnent les marées ?
error-question-no-word = Il n’y a dans cette question aucun mot à chercher.
error-question-long = Cela fait { $length } caractères. Posez-la en { $most } au plus.
error-vote-long = Cela fait { $length } caractères. Écrivez-en { $most } au plus.
error-article-damaged = « { $title } » est abîmé : modifiez-le d’abord, et vérifiez titre et source.
error-busy-import = Une autre importation est en cours ici. Réessayez quand elle sera finie.
error-busy-servers = Trop de serveurs posent des questions en même temps. Réessayez dans un instant.
error-stopping = Footnote est en train de s’arrêter. Réessayez dans une minute.
error-busy-open = Trop de choses sont ouvertes à la fois. Réessayez dans un instant.
error-closed = La collection vient d’être fermée. Réessayez.
error-busy-questions = Trop de questions à la fois ici. Réessayez dans un instant.
error-busy-work = Trop de choses sont en cours d’ajout ou de reconstruction. Réessayez ensuite.
error-busy-reader = Un autre programme lit { $file }. Réessayez quand il aura fini.
error-article-no-link = « { $title } » n’a pas de lien à lui à relire.
error-rebuild-cancelled = La reconstruction a été annulée ; l’index est comme avant.
error-confidence = La certitude est un nombre de 0 à 1, par exemple 0.6.
error-no-date = « { $date } » n’est pas une date. Écrivez-la comme 2026-11-22.
error-rebuild-running = L’index de cette collection est déjà en reconstruction.
error-collection-in-use = { $file } est utilisé par un autre processus de Footnote.
error-no-collection = { $file } n’est pas une collection de Footnote, ou elle est abîmée.{ $detail }
error-newer-collection = { $file } vient d’un Footnote plus récent. Mettez Footnote à jour pour l’ouvrir.
error-not-written = Impossible d’écrire dans { $folder } : { $detail }.
error-rebuild-died = Un processus qui refaisait l’index s’est arrêté net.
error-article-changed = « { $title } » a changé entre-temps. Réessayez.
error-unusable = { $file } n’a pas pu être utilisé : { $detail }.
error-busy-writer = Un autre programme écrit dans { $file }. Réessayez dans un instant.
error-log-unreadable = Les derniers changements de { $file } sont dans { $log }, lisible seulement là où l’on peut écrire dans son dossier. Copiez les deux dans un tel dossier.
error-used-meanwhile = { $file } a été utilisé au milieu du changement d’un autre fil.
error-number-large = Ce nombre est trop grand.
error-text-characters = Le texte a des caractères qui ne peuvent pas être enregistrés.
error-feed-known = Ce flux est déjà dans la collection.
error-busy-waiting = Trop de questions attendent. Réessayez dans un instant.
error-synonyms-count = Donnez de deux à { $most } expressions, par exemple : CGU = conditions d’utilisation
error-synonyms-long = Une expression peut avoir jusqu’à { $most } caractères.
error-synonyms-known = Ces expressions ont déjà le même sens.
error-synonyms-no-letter = « { $phrase } » n’a ni lettre ni chiffre : aucune question ne peut la chercher.
error-reading-long = La lecture a pris trop de temps et a été abandonnée.
error-reading-nested = C’est trop gros ou trop imbriqué pour être lu.
error-shutting-down = Footnote est en train de s’arrêter.
error-no-process = Il n’y a plus de place pour un autre processus. Réessayez dans un instant.
error-process-crashed = La lecture a pris trop de mémoire ou s’est terminée par un plantage.
error-process-not-started = Le processus qui devait lire cela n’a pas pu démarrer. Réessayez.
error-process-ended = Le processus qui lisait cela a été arrêté de l’extérieur. Réessayez.
error-many-articles = { $kind ->
    [ZIP] Cette archive ZIP contient plusieurs articles. Importez-la en entier.
   *[other] Ce fichier JSON contient plusieurs articles. Importez-le en entier.
}
error-duplicate = { $same ->
    [link] « { $title } » est déjà dans la collection (même lien).
   *[text] « { $title } » est déjà dans la collection (même texte).
}
error-not-found = { $kind ->
    [article] Il n’y a pas (ou plus) d’article { $id } dans cette collection.
    [draft] Il n’y a pas (ou plus) de brouillon { $id } dans cette collection.
    [feed] Il n’y a pas (ou plus) de flux { $id } dans cette collection.
    [passage] Il n’y a pas (ou plus) de passage { $id } dans cette collection.
    [version] Il n’y a pas (ou plus) de version { $id } dans cette collection.
    [proposal] Il n’y a pas (ou plus) de proposition { $id } dans cette collection.
    [rebuild] Il n’y a pas (ou plus) de reconstruction { $id } dans cette collection.
    [synonym-group] Il n’y a pas (ou plus) de groupe { $id } dans cette collection.
   *[other] { $id } n’est pas (ou plus) dans cette collection.
}

## Les noms des commandes

name-ask = demander
name-article = article
name-article-add = ajouter
name-article-list = liste
name-article-show = afficher
name-article-history = historique
name-article-edit = modifier
name-article-remove = retirer
name-article-refresh = actualiser
name-article-questions = questions
name-article-synonyms = synonymes
name-feed = flux
name-feed-add = ajouter
name-feed-list = liste
name-feed-remove = retirer
name-feed-check = vérifier
name-index = index
name-index-rebuild = refaire
name-index-status = état
name-index-threshold = seuil
name-index-purge = effacer
name-index-forget = oublier
name-privacy = confidentialité
name-privacy-show = afficher
name-privacy-delete = effacer
name-help = aide
name-settings = réglages

## Les noms de leurs options

option-question = question
option-addressee = pour
option-publisher = éditeur
option-after = début
option-before = fin
option-private = privé
option-file = fichier
option-link = lien
option-author = auteur
option-date = date
option-article = article
option-feed = flux
option-add = ajouter
option-remove = retirer
option-confidence = certitude
option-member = membre

## Ce qui a été laissé de côté d’un texte

left-out-comments = commentaires
left-out-related-articles = articles liés
left-out-menu = menu du site
left-out-above-the-article = au-dessus de l’article
left-out-below-the-article = sous l’article
left-out-below-the-articles-end = après la fin de l’article
left-out-breadcrumbs = fil d’Ariane
left-out-date = date de la page
left-out-button = bouton
left-out-a-button = bouton
left-out-credit = crédit
left-out-call-to-subscribe = invitation à s’abonner
left-out-pointer-to-another-page = renvoi à une autre page
left-out-links = liens
left-out-footer = pied de page
left-out-struck-out = barré
left-out-a-mark-of-the-page = marque de la page
left-out-a-line-of-the-feed = ligne du flux
left-out-links-to-other-pages = liens vers d’autres pages
left-out-a-link-to-another-page = lien vers une autre page
left-out-what-it-shows-stands-in-another-file = son contenu est dans un autre fichier
left-out-a-comment = commentaire
left-out-cant-be-used = inutilisable
left-out-front-matter = en-tête
left-out-deleted = supprimé
left-out-a-reading-aid = aide de lecture
left-out-hidden = masqué
left-out-table-of-contents = table des matières
left-out-a-table-of-contents = table des matières
left-out-a-running-header-or-footer = en-tête ou pied courant
left-out-set-at-another-angle = en biais
left-out-notes-and-references = notes et références
left-out-a-pointer-of-the-wiki = renvoi du wiki
left-out-who-wrote-it-and-when = qui l’a écrit et quand
left-out-not-the-articles-text = pas le texte de l’article
left-out-a-caption = légende
left-out-a-label-of-the-page = étiquette de la page
left-out-about-the-author = à propos de l’auteur
left-out-the-title = le titre
left-out-tags = mots-clés
left-out-for-the-pages-program = pour le programme de la page
left-out-the-name-of-a-box = nom d’un encadré
left-out-filled-in-by-a-program = rempli par un programme
left-out-another-field-of-the-record = autre champ de la fiche
left-out-a-query-for-a-note-taking-program = requête pour un logiciel de notes
left-out-drawn-as-a-picture = dessiné comme une image
left-out-a-drawing = dessin
left-out-left-out = laissé de côté
left-out-by-line = ligne d’auteur
left-out-source-line = ligne de source
left-out-headline = titre principal

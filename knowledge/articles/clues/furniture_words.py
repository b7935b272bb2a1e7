"""The words by which pages label what is not their article, in the main European languages and a few others.

All phrases are compared folded: lower case, without accents and punctuation (see
``furniture.folded_line``). They are labels that sites of many publishers use alike, collected by hand, not
sentences of any of them.
"""

from __future__ import annotations

import re


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(phrase for part in re.split(r"[|\n]", text) if (phrase := part.strip()))


BUTTONS = _phrases(
    """
    share | share this | share this article | share this story | share this post | share on facebook
    | share on twitter | share on x | share on linkedin | share on whatsapp | share via email | share by email
    | sharing | shares | facebook | twitter | x | linkedin | whatsapp | telegram | pinterest | reddit | instagram
    | youtube | tiktok | email | e mail | mail | messenger | flipboard | pocket | tumblr | threads | bluesky
    | mastodon | xing | vk | viber | rss | tweet | pin it | pin | like | likes | post | print | print this page
    | print article | save | save article | bookmark | copy link | copy url | link copied | copied | copy | embed
    | listen | listen to this article | play | pause | close | menu | search | skip to content
    | skip to main content | skip to navigation | jump to content | back to top | top | next | previous | prev
    | back | home | more | show more | load more | see all | view all | read more | continue | continue reading
    | read full story | expand | collapse | open | toggle navigation | show all | hide | cancel | ok | log in
    | login | sign in | sign up | register | subscribe | subscribe now | my account | account | log out | logout
    | follow | follow us | following | follow topic | newsletter | newsletters | contact | contact us | about
    | about us | advertise | advertisement | advertisements | advertising | ad | ads | sponsored
    | sponsored content | promoted | article continues below advertisement | story continues below advertisement
    | continue reading below | story continues below | article continues after advertisement | scroll to continue
    | skip ad | skip advertisement | privacy | privacy policy | privacy settings | cookies | cookie policy
    | cookie settings | terms | terms of use | terms of service | terms and conditions | legal | imprint | sitemap
    | accessibility | help | faq | careers | jobs | accept | accept all | reject all | manage preferences
    | i agree | agree | got it | settings | preferences | reply | report | report comment | like reply | comment
    | comments | post comment | add a comment | view comments | tags | topics | categories | category
    | filed under | related | trending | popular | most read | latest | live | breaking | breaking news
    | exclusive | opinion | analysis | updated | published | photo | photos | image | gallery | video | videos
    | watch | audio | caption | photo gallery | view gallery | enlarge | enlarge image | zoom | getty images
    | getty | reuters | ap | afp | dpa | loading | please wait | error | font size | a a a | text size | teilen
    | artikel teilen | drucken | merken | artikel drucken | artikel merken | kommentieren | kommentare
    | kommentar schreiben | zur startseite | startseite | mehr | weiterlesen | mehr lesen | anzeige | werbung
    | anmelden | abmelden | registrieren | abonnieren | suche | menu schliessen | zum inhalt springen | zum inhalt
    | nach oben | impressum | datenschutz | datenschutzerklarung | agb | kontakt | uber uns | mediadaten
    | vorlesen | schlagworte | themen | schliessen | weiter | zuruck | alle anzeigen | mehr anzeigen
    | bild vergrossern | folgen | jetzt lesen | partager | partager sur facebook | partager sur twitter
    | partager l article | imprimer | commenter | commentaires | envoyer par mail | enregistrer | s abonner
    | abonnez vous | se connecter | connexion | s inscrire | publicite | accueil | rechercher | recherche
    | aller au contenu | lire la suite | lire plus | voir plus | mentions legales | politique de confidentialite
    | contactez nous | a propos | fermer | suivant | precedent | retour | reagir | suivre | ecouter
    | ajouter a mes favoris | copier le lien | lien copie | haut de page | plan du site | gerer les cookies
    | compartir | compartir en facebook | compartir en twitter | imprimir | comentar | comentarios | guardar
    | enviar | suscribete | suscribirse | iniciar sesion | registrarse | publicidad | inicio | buscar
    | ir al contenido | leer mas | seguir leyendo | ver mas | aviso legal | politica de privacidad
    | politica de cookies | contacto | quienes somos | cerrar | siguiente | anterior | volver | escuchar
    | etiquetas | temas | archivado en | copiar enlace | portada | condividi | stampa | commenta | commenti
    | salva | abbonati | accedi | registrati | pubblicita | cerca | chiudi | leggi tutto | continua a leggere
    | mostra altro | avanti | indietro | note legali | contatti | chi siamo | ascolta | vai al contenuto
    | torna su | seguici | invia | argomenti | compartilhar | compartilhe | salvar | assine | entrar | cadastre se
    | publicidade | leia mais | continue lendo | continua apos a publicidade | ver mais | fechar | proximo
    | voltar | sobre | fale conosco | ouvir | partilhar | seguir | ir para o conteudo | delen | deel dit artikel
    | deel | afdrukken | reacties | reageer | bewaren | abonneer | inloggen | aanmelden | advertentie | zoeken
    | lees meer | lees verder | meer | sluiten | volgende | vorige | terug | over ons | naar boven | dela
    | skriv ut | kommentera | kommentarer | spara | prenumerera | logga in | annons | sok | las mer | visa mer
    | stang | nasta | foregaende | tillbaka | om oss | kontakta oss | del | gem | abonner | log ind | logg inn
    | annonse | annoncer | annonce | sog | les mer | laes mere | vis mer | lukk | luk | neste | naeste | forrige
    | jaa | tulosta | kommentoi | kommentit | tallenna | tilaa | kirjaudu | mainos | haku | lue lisaa
    | nayta lisaa | sulje | udostepnij | drukuj | komentarze | skomentuj | zapisz | subskrybuj | zaloguj sie
    | reklama | szukaj | czytaj dalej | czytaj wiecej | pokaz wiecej | zamknij | nastepny | poprzedni | wroc
    | o nas | polityka prywatnosci | sdilet | tisk | vytisknout | komentare | diskuse | ulozit | odebirat
    | prihlasit | hledat | cist dale | zobrazit vice | zavrit | dalsi | predchozi | zpet | zdielat | prihlasit sa
    | hladat | citat dalej | megosztas | nyomtatas | hozzaszolasok | mentes | feliratkozas | bejelentkezes
    | hirdetes | kereses | tovabb | distribuie | trimite | tipareste | comentarii | salveaza | aboneaza te
    | autentificare | publicitate | cauta | citeste mai mult | citeste si | inchide | podijeli | ispis | komentari
    | oglas | procitaj vise | trazi | paylas | yazdir | yorumlar | yorum yap | kaydet | abone ol | giris yap
    | reklam | ara | devamini oku | kapat | поделиться | распечатать | комментарии | комментировать | сохранить
    | подписаться | войти | реклама | поиск | читать далее | подробнее | показать еще | закрыть | далее | назад
    | главная | о нас | контакты | поділитися | друк | коментарі | підписатися | увійти | читати далі | детальніше
    | споделете | коментари | търсене | κοινοποιηση | εκτυπωση | σχολια | συνδεση | διαφημιση | αναζητηση
    | διαβαστε περισσοτερα | αρχικη | 分享 | 打印 | 评论 | 收藏 | 登录 | 注册 | 广告 | 搜索 | 首页 | 更多
    | 阅读全文 | 相关阅读 | 責任編輯 | 责任编辑 | シェア | ツイート | 印刷 | コメント | ログイン | 広告 | 検索
    | ホーム | もっと見る | 続きを読む | 공유 | 댓글 | 로그인 | 광고 | مشاركة | طباعة | تعليقات | بحث | إعلان
    | الرئيسية | اقرأ أيضا | שתף | הדפסה | תגובות | חיפוש | פרסומת
    """
)
"""Lines that are a label and nothing else (a number may stand beside it: "12 comments")."""

OPENINGS = _phrases(
    """
    read more | read also | also read | read next | see also | see more | more on this | related | don t miss
    | you may also like | recommended | must read | watch now | watch | watch live | click here | follow us on
    | follow us | follow | like us on | join us on | join the conversation | find us on | subscribe to
    | sign up for | sign up to | get the latest | stay up to date | your email | thank you for subscribing
    | thanks for subscribing | share this | tweet this | email this | print this | copyright | all rights reserved
    | photo by | photo credit | photo | photograph | photography | image | image credit | image source | picture
    | pictured | credit | file photo | video | illustration | getty images | filed under | posted in | tagged
    | tags | topics | keywords | categories | posted on | last updated | updated on | first published
    | published on | this article was originally published | originally published
    | this story was originally published | have a tip | got a tip | contact the author | send tips | support our
    | advertisement | sponsored by | presented by | download our app | get the app | we use cookies
    | this site uses cookies | this website uses cookies | you must be logged in | already have an account
    | already a subscriber | leave a comment | leave a reply | post a comment | be the first to
    | your email address will not | required fields | lesen sie auch | lesen sie mehr | lesen sie hier | lies auch
    | mehr zum thema | mehr dazu | auch interessant | siehe auch | hier lesen sie | folgen sie uns
    | abonnieren sie | newsletter | jetzt anmelden | zur anmeldung | foto | fotos | bild | bildquelle
    | quelle foto | symbolbild | symbolfoto | archivfoto | grafik | alle rechte | wir verwenden cookies
    | diese website verwendet cookies | stand | aktualisiert | veroffentlicht | zuletzt aktualisiert
    | schlagworter | schlagworte | dieser artikel erschien | mehr von | anzeige | das konnte sie auch | teilen sie
    | lire aussi | a lire aussi | lire egalement | lisez aussi | voir aussi | a voir aussi | sur le meme sujet
    | suivez nous | abonnez vous | inscrivez vous | recevez | credit photo | credits | tous droits | publie le
    | mis a jour | modifie le | nous utilisons des cookies | ce site utilise | retrouvez | ecoutez | decouvrez
    | lea tambien | lee tambien | leer tambien | le puede interesar | te puede interesar | mas informacion
    | ver tambien | siguenos | suscribete | recibe | imagen | fotografia | todos los derechos | publicado el
    | actualizado | utilizamos cookies | este sitio | etiquetas | te recomendamos | noticias relacionadas
    | leggi anche | leggi di piu | vedi anche | potrebbe interessarti | seguici | iscriviti | foto di | immagine
    | tutti i diritti | pubblicato il | aggiornato | utilizziamo i cookie | questo sito | riproduzione riservata
    | leia tambem | veja tambem | leia mais | saiba mais | siga nos | siga o | inscreva se | receba | imagem
    | todos os direitos | publicado em | atualizado em | este site | lees ook | bekijk ook | meer over | volg ons
    | schrijf je in | meld je aan | beeld | alle rechten | las ocksa | las mer | lasa mer | folj oss | les ogsa
    | les mer | laes ogsa | folg oss | foelg os | lue myos | katso myos | seuraa | kuva | czytaj tez
    | czytaj takze | zobacz tez | zobacz takze | polecamy | zdjecie | fot | ctete take | mohlo by vas | cist take
    | precitajte si | olvasta mar | olvassa el | kapcsolodo | kep | citeste si | vezi si | procitajte
    | procitajte i | pogledajte | bunu da oku | ayrica | fotograf | kaynak foto | читайте также | читать также
    | смотрите также | подписывайтесь | фото | читайте також | дивіться також | прочетете още | διαβαστε επισης
    | δειτε επισης | φωτογραφια | 责任编辑 | 責任編輯 | 编辑 | 延伸阅读 | 相关新闻 | 图片来源 | 関連記事 | 写真
    | 관련기사 | اقرأ أيضا
    """
)
"""How short lines begin that lead elsewhere, credit a picture or date the page."""

ENDINGS = _phrases(
    """
    comments | reader comments | view comments | show comments | join the discussion | join the conversation
    | leave a reply | leave a comment | post a comment | add your comment | write a comment | responses
    | what do you think | related | related articles | related stories | related posts | related content
    | related news | related topics | related coverage | related links | related reading | more from
    | more stories | more news | more like this | more on this story | you may also like | you might also like
    | you may also be interested in | you might be interested in | recommended | recommended for you
    | recommended stories | recommended reading | read next | up next | what to read next | also on | also read
    | also in | around the web | from the web | sponsored stories | sponsored links | promoted stories
    | promoted content | most read | most popular | most viewed | most shared | most commented | top stories
    | latest news | latest stories | latest articles | latest posts | recent posts | recent articles
    | recent stories | trending | trending now | trending stories | popular posts | popular now | popular stories
    | popular articles | editors picks | editor s picks | don t miss | in other news | other stories
    | keep reading | further reading | about the author | about author | author bio | about the authors
    | previous article | next article | previous post | next post | post navigation | article navigation
    | discover more | explore more | see also | kommentare | kommentar verfassen | schreiben sie einen kommentar
    | schreibe einen kommentar | leserkommentare | diskutieren sie mit | mehr zum thema | weitere artikel
    | weitere meldungen | weitere nachrichten | weitere themen | das konnte sie auch interessieren
    | auch interessant | meistgelesen | meist gelesen | meistgelesene artikel | neueste artikel
    | neueste nachrichten | aktuelle nachrichten | mehr von | mehr aus | empfohlene artikel | ahnliche artikel
    | lesen sie auch | verwandte artikel | top themen | uber den autor | uber die autorin | commentaires
    | laisser un commentaire | ajouter un commentaire | poster un commentaire | articles similaires
    | articles lies | sur le meme sujet | sur le meme theme | a lire aussi | a lire egalement | a lire ensuite
    | lire aussi | les plus lus | les plus commentes | dans la meme rubrique | nos derniers articles
    | derniers articles | dernieres actualites | plus d articles | a propos de l auteur | vous aimerez aussi
    | contenus sponsorises | voir aussi | comentarios | deja un comentario | deja una respuesta
    | escribe un comentario | articulos relacionados | noticias relacionadas | te puede interesar
    | le puede interesar | tambien te puede interesar | lo mas leido | lo mas visto | lo ultimo | mas noticias
    | ultimas noticias | mas informacion | mas de | sobre el autor | te recomendamos | commenti
    | lascia un commento | articoli correlati | notizie correlate | potrebbe interessarti
    | potrebbero interessarti | i piu letti | piu letti | ultime notizie | leggi anche | altri articoli
    | ti potrebbe interessare | deixe um comentario | deixe uma resposta | artigos relacionados
    | materias relacionadas | veja tambem | leia tambem | mais lidas | mais noticias | sobre o autor | reacties
    | geef een reactie | plaats een reactie | gerelateerde artikelen | gerelateerd | lees ook | meest gelezen
    | meer nieuws | laatste nieuws | ook interessant | over de auteur | kommentarer | lamna ett svar
    | relaterade artiklar | mest lasta | senaste nytt | las ocksa | las mer | fler artiklar
    | legg igjen en kommentar | relaterte artikler | mest lest | siste nytt | les ogsa | flere saker
    | skriv en kommentar | relaterede artikler | mest laeste | seneste nyt | laes ogsa | kommentit | jata vastaus
    | aiheeseen liittyvaa | luetuimmat | uusimmat | lue myos | komentarze | dodaj komentarz | powiazane artykuly
    | zobacz tez | zobacz takze | czytaj tez | czytaj takze | najczesciej czytane | polecane | najnowsze | diskuse
    | komentare | souvisejici clanky | nejctenejsi | mohlo by vas zajimat | dalsi clanky | suvisiace clanky
    | najcitanejsie | hozzaszolasok | kapcsolodo cikkek | legolvasottabb | ajanlott | ez is erdekelheti
    | comentarii | lasa un comentariu | articole similare | articole asemanatoare | cele mai citite | citeste si
    | stiri similare | povezani clanci | najcitanije | komentari | yorumlar | yorum yap | benzer haberler
    | ilgili haberler | en cok okunanlar | son haberler | комментарии | оставить комментарий | похожие статьи
    | читайте также | по теме | самое читаемое | популярное | последние новости | другие новости | коментарі
    | схожі статті | читайте також | коментари | свързани статии | най четени | σχολια | σχετικα αρθρα
    | διαβαστε επισης | δημοφιλη | 相关阅读 | 相关新闻 | 延伸阅读 | 热门 | 评论 | 推荐阅读 | 関連記事
    | おすすめ記事 | コメント | ランキング | 관련기사 | 댓글 | التعليقات | مقالات ذات صلة | اقرأ أيضا
    | מאמרים קשורים | תגובות
    """
)
"""Headings of what follows an article: nothing below them is part of it."""

POINTERS = _phrases(
    """
    see also | read also | also read | read next | lesen sie auch | lies auch | siehe auch | lire aussi
    | a lire aussi | lire egalement | a lire egalement | voir aussi | lea tambien | lee tambien | leer tambien
    | ver tambien | te puede interesar | leggi anche | vedi anche | leia tambem | veja tambem | lees ook
    | bekijk ook | las ocksa | les ogsa | laes ogsa | lue myos | czytaj tez | czytaj takze | zobacz tez
    | zobacz takze | mohlo by vas zajimat | citeste si | procitajte i | читайте также | читайте також
    | διαβαστε επισης | 相关阅读 | 延伸阅读 | 関連記事 | اقرأ أيضا
    """
)
"""Endings that more often point to one article from inside another."""

COMMENT_STEMS = _phrases(
    """
    comment | kommentar | koment | coment | comenta | commenti | reply | respon | discussion | conversation
    | respuesta | resposta | reactie | reageer | yorum | hozzaszol | комментар | коментар | σχολι | 评论
    | コメント | 댓글 | التعليقات | תגובות | diskus | svar | vastaus | antwort
    """
)
"""How the words begin that tell a heading of comments from other endings."""

CALLS = _phrases(
    """
    terms of use and privacy policy | terms of service and privacy policy | privacy policy and terms | newsletter
    | newsletters | inbox | follow us | join us | our app | never miss | support us | push notifications
    | become a member | every morning | postfach | folgen sie | nichts verpassen | boite mail | suivez nous
    | boletin | siguenos | casella | seguici | siga nos | nieuwsbrief | volg ons | nyhetsbrev | folj oss
    | nyhedsbrev | hirlevel | рассылку | подписывайтесь | розсилку | bulten
    """
)
"""What lines ask the reader for; one of these and another word of asking make a call."""

ASKS = _phrases(
    """
    signing up | you agree | sign up | subscribe | subscribing | your email | email address | enter your
    | for free | abonnieren | anmelden | e mail adresse | kostenlos | inscrivez vous | abonnez vous
    | adresse e mail | recevez | suscribete | suscribirse | correo electronico | recibe | iscriviti | abbonati
    | inscreva se | assine | receba | schrijf je in | meld je aan | prenumerera | tilmeld | zapisz sie
    | subskrybuj | odebirejte | prihlaste se | iratkozz | aboneaza te | подпишитесь
    """
)


PAYWALLS = _phrases(
    """
    subscribe to continue | subscribe to read | to continue reading | subscribers only | for subscribers
    | subscriber only | already a subscriber | this article is for | this content is for | become a subscriber
    | unlock this article | you have reached your | free articles | start your free trial | subscribe now to
    | exclusive to subscribers | jetzt weiterlesen | nur fur abonnenten | fur abonnenten | bereits abonnent
    | weiterlesen mit | artikel freischalten | reserve aux abonnes | reservee aux abonnes | deja abonne
    | abonnez vous pour lire | pour lire la suite | contenido exclusivo | solo para suscriptores | suscribete para
    | ya eres suscriptor | para suscriptores | contenuto riservato | riservato agli abbonati | sei gia abbonato
    | abbonati per | conteudo exclusivo | exclusivo para assinantes | ja e assinante | alleen voor abonnees
    | al abonnee | verder lezen | for prenumeranter | redan prenumerant | kun for abonnenter | dla subskrybentow
    | pouze pro predplatitele | только для подписчиков
    """
)
LOGINS = _phrases(
    """
    log in | sign in | login | forgot password | forgot your password | create an account | remember me | password
    | anmelden | einloggen | passwort vergessen | se connecter | mot de passe oublie | iniciar sesion | contrasena
    | accedi | password dimenticata | inloggen | wachtwoord vergeten | logga in | logg inn | log ind | zaloguj
    | prihlasit | войти | пароль | angemeldet bleiben | registrieren | jetzt anmelden | s inscrire | connexion
    | mot de passe | registrarse | olvidaste tu contrasena | palavra passe | senha | esqueceu a senha | entrar
    | wachtwoord | losenord | passord | hasło | nie pamietasz hasła | zapomenute heslo | heslo | вход | 登录 | 密码
    """
)
CONSENTS = _phrases(
    """
    cookies | accept all | reject all | manage preferences | our partners | consent | privacy policy | cookie policy
    | we value your privacy | personalised ads | personalized ads | legitimate interest | alle akzeptieren
    | zustimmen | einwilligung | werbung und tracking | tout accepter | nos partenaires | consentement
    | aceptar todo | nuestros socios | consentimiento | accetta tutto | consenso | aceitar | alles accepteren
    | toestemming | onze partners | godkann alla | samtycke | vara partner | zgoda | zgody | plikow cookie
    | naszych partnerow | souhlas | cookie richtlinie | datenschutzerklarung | unsere partner | nos partenaires
    | politique de confidentialite | politica de privacidad | politica de cookies | privacidad | nossos parceiros
    | privacidade | i nostri partner | informativa sulla privacy | privacybeleid | файлы cookie | файлов cookie
    | согласие | партнеры
    """
)
ROBOT_CHECKS = _phrases(
    """
    just a moment | checking your browser | verify you are human | verifying you are human | are you a robot
    | i am not a robot | not a robot | access denied | access to this page has been denied | unusual traffic
    | captcha | attention required | enable javascript and cookies to continue | request blocked | security check
    | bot detection | pardon our interruption | you have been blocked | ddos protection | zugriff verweigert
    | acces refuse | acceso denegado | why have i been blocked | 403 forbidden | too many requests
    """
)
SCRIPT_NOTICES = _phrases(
    """
    enable javascript | javascript is disabled | javascript is required | requires javascript | turn on javascript
    | need to enable javascript | javascript aktivieren | activer javascript | activez javascript
    | habilitar javascript | active javascript | abilita javascript | javascript inschakelen
    """
)
GONE = _phrases(
    """
    page not found | 404 not found | not found | page cannot be found | page can t be found | page doesn t exist
    | no longer available | seite nicht gefunden | page introuvable | pagina no encontrada | pagina non trovata
    | pagina nao encontrada | pagina niet gevonden | sidan hittades inte | strona nie istnieje
    | stranka nenalezena | seite existiert nicht | page n existe pas | pagina no existe | pagina non esiste
    | pagina nao existe | pagina bestaat niet | nie znaleziono strony | страница не найдена | сторінку не знайдено
    """
)

SOURCES = _phrases(
    """
    source | sources | via | from | originally published by | originally published on | originally published in
    | originally appeared in | originally appeared on | first published by | first appeared on | quelle | quellen
    | la source | fuente | fuentes | fonte | fonti | fontes | bron | bronnen | kalla | kilde | kilder | lahde
    | zrodlo | zdroj | forras | sursa | izvor | kaynak | источник | джерело | източник | πηγη | 来源 | 來源 | 出处
    | 出典 | 출처 | المصدر | מקור
    """
)
"""What stands before a publisher's name in a last line such as "Source: Harbour Gazette"."""

BYLINES = _phrases(
    """
    by | written by | posted by | published by | story by | text by | words by | author | authors | contributor
    | reported by | von | autor | autorin | text | verfasst von | geschrieben von | ein artikel von | par | ecrit par
    | publie par | redige par | auteur | por | escrito por | publicado por | di | da | a cura di | scritto da
    | autore | door | geschreven door | av | af | tekst | skriven av | skrevet av | kirjoittaja | autorzy
    | opracowanie | napsal | napsala | autori | szerzo | irta | de | autorul | yazar | автор | текст | συντακτης
    | του | της | 作者 | 记者 | 文 | 記者 | 기자 | بقلم | מאת
    """
)
DATE_WORDS = _phrases(
    """
    published | published on | updated | updated on | last updated | last modified | posted | posted on | date
    | first published | created | issued | on | veroffentlicht | veroffentlicht am | aktualisiert
    | aktualisiert am | stand | vom | am | erschienen | datum | publie | publie le | mis a jour le | mis a jour
    | modifie le | le | publicado | publicado el | actualizado | actualizado el | fecha | el | pubblicato
    | pubblicato il | aggiornato | aggiornato il | il | publicado em | atualizado em | em | gepubliceerd
    | gepubliceerd op | bijgewerkt | laatst bijgewerkt | op | publicerad | uppdaterad | publisert | oppdatert
    | sist oppdatert | udgivet | opdateret | julkaistu | paivitetty | opublikowano | aktualizacja | data
    | publikovano | aktualizovano | vydano | megjelent | frissitve | publicat | actualizat | objavljeno
    | yayinlanma | guncelleme | опубликовано | обновлено | опубліковано | оновлено | публикувано | δημοσιευτηκε
    | 发布时间 | 发布于 | 更新
    """
)
"""What stands before a date in a line that dates the page."""

HOMES = _phrases(
    """
    home | homepage | start | startseite | accueil | inicio | portada | home page | inizio | pagina inicial
    | thuis | hem | hjem | forside | forsiden | etusivu | strona glowna | domu | domov | kezdolap | acasa
    | naslovnica | pocetna | anasayfa | ana sayfa | главная | головна | начало | αρχικη | 首页 | 首頁 | หน้าแรก
    | ホーム | 홈 | الرئيسية
    """
)
"""What breadcrumbs begin with."""
CHANGES = _phrases(
    """
    updated | modified | last change | last edited | edited | aktualisiert | geandert | letzte anderung | bearbeitet
    | mis a jour | mise a jour | modifie | modifiee | actualizado | actualizada | modificado | modificada
    | aggiornato | aggiornata | modificato | atualizado | atualizada | bijgewerkt | gewijzigd | uppdaterad
    | oppdatert | opdateret | paivitetty | aktualizacja | zaktualizowano | aktualizovano | upraveno | frissitve
    | actualizat | guncelleme | guncellendi | обновлено | обновлен | оновлено
    | 更新 | 更新时间 | 更新日時 | 수정 | 최종수정
    """
)
"""What says that the day behind it is that of a change."""
CONSENT_BUTTONS = _phrases(
    """
    accept all | accept cookies | accept | agree | i agree | reject all | allow all | got it | alle akzeptieren
    | akzeptieren | zustimmen | einverstanden | alle ablehnen | tout accepter | accepter | j accepte | tout refuser
    | aceptar | aceptar todo | rechazar | accetta | accetta tutto | rifiuta | aceitar | aceitar tudo | rejeitar
    | accepteren | alles accepteren | akkoord | weigeren | godkann | godkann alla | acceptera | godta | accepter alle
    | hyvaksy | akceptuje | zgadzam sie | zaakceptuj | odrzuc | souhlasim | prijmout | elfogadom | accept toate
    | kabul et | принять | согласен | прийняти | 同意 | 接受 | 同意する
    """
)
PARKED = _phrases(
    """
    domain is for sale | domain name is for sale | domain may be for sale | domain for sale | buy this domain
    | domain is parked | page is parked | parked free | inquire about this domain | make an offer on this domain
    | domain steht zum verkauf | domain zu verkaufen | domain kaufen | domain ist geparkt | domaine est a vendre
    | domaine a vendre | acheter ce domaine | dominio esta en venta | dominio en venta | comprar este dominio
    | dominio e in vendita | dominio in vendita | acquista questo dominio | dominio esta a venda | dominio a venda
    | domein is te koop | domein te koop | doman ar till salu | domenet er til salgs | domænet er til salg
    | domena jest na sprzedaz | domena na sprzedaz | kup te domene | domena je na prodej | domena na prodej
    | домен продается | домен продаётся | купить домен | домен продається | alan adı satılık | 域名出售 | 域名转让
    """
)
FURTHER_PAGES = _phrases(
    """
    older posts | older entries | newer posts | next page | previous page | load more | more articles | show more
    | altere beitrage | neuere beitrage | nachste seite | weitere artikel | mehr laden | articles plus anciens
    | page suivante | voir plus | charger plus | entradas antiguas | entradas anteriores | pagina siguiente | ver mas
    | cargar mas | articoli precedenti | articoli piu vecchi | pagina successiva | carica altro | posts mais antigos
    | proxima pagina | carregar mais | oudere berichten | volgende pagina | meer laden | aldre inlagg | nasta sida
    | starsze wpisy | nastepna strona | starsi prispevky | dalsi stranka | следующая страница | показать еще | 下一页
    """
)
"""What leads to the next page of a list."""

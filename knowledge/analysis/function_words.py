"""Function words by language: articles, pronouns, auxiliaries, prepositions, conjunctions, question words.

Short on purpose: ready-made lists also hold words that say what a text is about (system, world, water, war),
and even "before", "between" or "first" tell one passage from another. Words are listed as forms, without
apostrophes; in Chinese, Japanese and Korean as the n-grams that they are cut into.
"""

from __future__ import annotations

FUNCTION_WORDS = {
    "en": """
        a an the and or but if of in on at to from by for with as than that this these those it its he him
        his she her hers they them their theirs we our ours you your yours i me my mine is are was were be
        been being am do does did doing have has had having can could will would shall should may might must
        not no nor so such there here who whom whose what which when where why how many much into about also
        then dont doesnt didnt isnt arent wasnt werent cant cannot couldnt wont wouldnt shouldnt hasnt
        havent hadnt aint im ive id youre theyre whos whats wheres hows thats lets
    """,
    "de": """
        der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner und oder
        aber wenn dass ob als wie denn weil ich du er sie es wir ihr man mich mir dich dir ihn ihm uns euch
        ihnen sich mein meine meinen meinem meiner dein deine sein seine seinen seinem seiner seines ihre
        ihren ihrem ihrer ihres unser unsere dieser diese dieses diesen diesem jener jene jenes was wer wen
        wem wessen wann wo warum weshalb wieso woher wohin womit wozu wodurch worin woran welche welcher
        welches welchen welchem wieviel viel viele vielen in im ins an am ans auf aus bei beim mit nach von
        vom zu zum zur für über unter um durch vor bis ist sind war waren bin bist seid wird werden wurde
        wurden worden hat haben hatte hatten habe kann können konnte konnten soll sollte muss müssen nicht
        auch so da gibt gab doch nur noch
    """,
    "fr": """
        le la les l un une des du de d au aux à et ou où mais si que qu qui quoi dont quel quelle quels
        quelles lequel laquelle lesquels lesquelles quand comment pourquoi combien est ce cette ces cet c
        cela ça il elle ils elles on je j tu nous vous me m te t se s lui leur leurs y en ne n pas son sa
        ses mon ma mes ton ta tes notre nos votre vos dans par pour sur sous avec sans chez comme sont était
        étaient être été sera seront soit suis a ont avait avaient avoir eu ai as peut peuvent fait plus
        aussi lors donc car ni jusqu lorsqu puisqu hui aujourd quelqu
    """,
    "es": """
        el la los las un una unos unas lo al del de y e o u ni que si pero como en a por para con sin sobre
        entre desde hasta porque pues qué quién quiénes cuál cuáles cuándo dónde cómo cuánto cuánta cuántos
        cuántas adónde es son era eran fue fueron ser sido siendo está están estaba estaban estar ha han he
        había habían hay haber se su sus suyo le les me te nos os mi mis tu tus yo tú él ella ellos ellas
        usted ustedes nosotros este esta estos estas esto ese esa esos esas eso aquel aquella no ya más muy
        también cual cuyo cuya puede pueden
    """,
    "it": """
        il lo la i gli le l un uno una di d del dello della dei degli delle dell a al allo alla ai agli alle
        all da dal dallo dalla dai dagli dalle dall in nel nello nella nei negli nelle nell su sul sullo
        sulla sui sugli sulle sull con per tra fra e ed o ma se che chi cui quale quali quando dove come
        perché quanto quanta quanti quante cosa cos è sono era erano fu furono essere stato stata stati
        state sia ha hanno aveva avevano avere ho si ci vi ne mi ti lui lei noi voi loro io tu suo sua suoi
        sue mio mia tuo tua nostro questo questa questi queste quello quella quelli quelle quest quell non
        più anche c può possono
    """,
    "pt": """
        o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas para com sem
        sobre entre até ao aos à às e ou mas se que quem qual quais quando onde como porque porquê quanto
        quanta quantos quantas é são era eram foi foram ser sido está estão estava estavam estar há tem têm
        tinha tinham ter havia lhe lhes me te vos eu tu ele ela eles elas você vocês nós seu sua seus suas
        meu minha nosso nossa este esta estes estas isto esse essa esses essas isso aquele aquela aquilo não
        já mais muito também cujo cuja pode podem num numa deste desta desse dessa nesta neste
    """,
    "ca": """
        el la els les l un una uns unes de d del dels a al als en amb per pel pels sense sobre entre fins i
        o però si que qui què quin quina quins quines quan on com perquè quant quanta quants quantes és són
        era eren fou ser estat està estan ha han havia haver hi ho es s se em m et t ens us li seu seva seus
        seves aquest aquesta aquests aquestes aquell això no més molt també n pot
    """,
    "ro": """
        un o unui unei al a ai ale cel cea cei cele de din la în pe cu fără pentru prin despre între până
        spre și sau dar dacă că să ca care cine ce cui când unde cum cât câtă câți câte este e sunt era erau
        fost fi fie au am avea avut se își îi îl le lui ei lor el ea ele eu tu noi voi său sa săi sale acest
        această acești aceste acesta aceasta acel acea acei acele nu mai foarte poate pot cărui cărei căror
        iar într dintr printr
    """,
    "nl": """
        de het een der des den en of maar als dat dan die dit deze wat wie wiens waar wanneer waarom hoe
        hoeveel welk welke waarin waarmee in op aan uit bij met naar van voor door over onder om tot te ten
        ter is zijn was waren ben bent geweest wordt worden werd werden geworden heeft hebben had hadden kan
        kunnen kon konden zal zullen zou zouden moet moeten ik je jij u hij zij ze we wij jullie hen hun hem
        haar mij me ons mijn jouw uw zich er niet geen ook nog al zo
    """,
    "sv": """
        en ett den det de dem dess och eller men om att som än när var vad vem vems vilken vilket vilka
        varför hur vart varifrån i på av till från för med vid hos ur under över genom mot utan är vara
        varit blir blev bli blivit har hade ha haft kan kunde ska skall skulle måste jag du han hon vi ni
        mig dig honom henne oss er sig min mitt mina din ditt dina sin sitt sina hans hennes vår vårt våra
        deras denna detta dessa inte ej också så där här många mycket
    """,
    "da": """
        en et den det de dem dens dets og eller men om at som end når hvor hvad hvem hvis hvilken hvilket
        hvilke hvorfor hvordan hvornår i på af til fra for med ved hos under over gennem mod uden er var
        være været bliver blev blive blevet har havde have haft kan kunne skal skulle må måtte vil ville jeg
        du han hun vi I mig dig ham hende os jer sig min mit mine din dit dine sin sit sine hans hendes
        vores deres denne dette disse ikke også så der her mange meget
    """,
    "no": """
        en ei et den det de dem dens dets og eller men om at som enn når hvor hva hvem hvis hvilken hvilket
        hvilke hvorfor hvordan i på av til fra for med ved hos under over gjennom mot uten er var være vært
        blir ble bli blitt har hadde ha hatt kan kunne skal skulle må måtte vil ville jeg du han hun vi dere
        meg deg ham henne oss seg min mi mitt mine din ditt dine sin si sitt sine hans hennes vår vårt våre
        deres denne dette disse ikke også så der her mange mye
    """,
    "fi": """
        ja tai mutta jos että kun kuin joka jotka jonka jota joita joiden jossa josta johon mikä mitkä minkä
        mitä missä mistä mihin millä milloin miksi miten kuka ketkä kenen ketä kenelle kuinka montako
        paljonko moni monta onko ovatko oliko on ovat oli olivat olla ollut ole en et ei emme ette eivät
        minä sinä hän me te he se ne sen sitä niitä niiden siinä siitä siihen tämä nämä tämän tätä tässä
        tästä hänen heidän myös voi voivat
    """,
    "hu": """
        a az egy és vagy de ha hogy mint aki akik amely amelyek ami amit akit ki kik kit kinek mi mit mik
        mikor hol hová honnan miért hogyan hány mennyi melyik milyen van vannak volt voltak lesz lenni nem
        is sem meg már csak én te ő ti ők ez ezt ezek ennek azt azok annak ebben abban ezen azon által e
    """,
    "et": """
        ja või kuid aga kui et see selle seda need nende on oli olid olema olnud ei ta tema nad ma sa me te
        kes kelle keda mis mille mida millal kus kuhu kust miks kuidas palju mitu milline millised ka oma
    """,
    "tr": """
        bir ve veya ya da de ile için gibi kadar göre ama fakat ki bu şu o bunu bunun onun onu onlar onların
        bunlar ben sen biz siz ne neyi neden niçin niye kim kimi kimin kime kimdir hangi hangisi hangileri
        nasıl nerede nereye nereden neresi zaman kaç nedir mi mı mu mü değil var yok olan olarak olduğu oldu
        olur olmuştur idi ise dir dır en çok daha her
    """,
    "pl": """
        i a oraz lub albo ale że żeby aby jeśli jak jako niż w we z ze na do od dla o po przy przez pod nad
        za bez u się jest są był była było były być będzie będą został została zostało nie tak to ten ta te
        tego tej tych tym temu tę on ona ono oni one jego jej ich im go mu ja ty my wy swój swoją swoje
        który która które którzy którego której których którym którą kto kogo komu kim co czego czemu czym
        kiedy gdzie skąd dokąd dlaczego czy jaki jaka jakie jakiego jakiej jakich jakim ile ilu
    """,
    "cs": """
        a i nebo ale že aby když jako než v ve z ze na do od pro o po při přes pod nad za bez u s se si je
        jsou byl byla bylo byli byly být bude budou ne to ten ta ti ty toho té těch tím tomu tu on ona ono
        oni jeho její jejich jim ho mu já my vy svůj svou své který která které kteří kterého kterou kterých
        kterým kdo koho komu kým co čeho čemu čím kdy kde kam odkud proč zda jak jaký jaká jaké jakého jakou
        kolik
    """,
    "sk": """
        a i alebo ale že aby keď ako než v vo z zo na do od pre o po pri cez pod nad za bez u s so sa si je
        sú bol bola bolo boli byť bude budú nie to ten tá tie toho tej tých tým tomu tú on ona ono oni jeho
        jej ich im ho mu ja ty my vy svoj svoju svoje ktorý ktorá ktoré ktorí ktorého ktorej ktorú ktorých
        ktorým kto koho komu kým čo čoho čomu čím kedy kde kam odkiaľ prečo či aký aká aké akého akú koľko
    """,
    "hr": """
        i a ili ali da ako kao nego u na s sa iz od do za o po pri kroz pod nad bez se si je su bio bila
        bilo bili bile biti će ne to taj ta te tog toga tih tim tom on ona ono oni njegov njezin njihov im
        ga mu ja ti mi vi svoj koji koja koje kojeg kojega koju kojih kojim kojem tko koga komu što čega
        čemu čime kada gdje kamo odakle zašto li kako kakav kakva kakvo koliko
    """,
    "ru": """
        и а но или да же ли бы что чтобы если как так то в во на с со к ко у о об от до из за по при для без
        над под через не ни это этот эта эти этого этой этих этом этим тот та те того той тех том тем он она
        оно они его ее их ему ей им ими него нее них нем ним я ты мы вы меня мне тебя нас нам вас вам себя
        себе свой своя свое свои своего своей своих мой твой наш ваш был была было были быть есть будет кто
        кого кому кем чего чему чем где куда откуда когда почему зачем сколько какой какая какое какие
        какого каких каким какими какую каком который которая которое которые которого которой которых
        которым которую котором чей чья чье вот
    """,
    "uk": """
        і й та а але або чи що щоб якщо як так то в у на з зі із до від о об за по при для без над під через
        не ні це цей ця ці цього цієї цих цьому цим той те ті того тієї тих він вона воно вони його її їх
        йому їй їм ним них я ти ми ви мене мені тебе нас нам вас вам себе собі свій своя своє свої свого був
        була було були бути є буде хто кого кому ким чого чому чим де куди звідки коли навіщо скільки який
        яка яке які якого якої яких яким якими яку якому чий
    """,
    "bg": """
        и а но или да че ако като как така то в във на с със към у от до из за по при без над под през не ни
        това този тази тези той тя те него нея тях му ѝ им го я ги аз ти ние вие ме ми се си свой своя свое
        свои е са бе беше бяха бил била било били ще кой коя кое кои кого което който която които какво
        какъв каква какви къде откъде кога защо колко чий ли
    """,
    "sr": """
        и а или али да ако као него у на с са из од до за о по при кроз под над без се си је су био била
        било били бити ће не то тај та те тог тога тих тим том он она оно они његов њен њихов им га му ја ти
        ми ви свој који која које којег којих којим којем ко кога коме шта што чега чему чиме када где куда
        одакле зашто ли како какав каква какво колико
    """,
    "el": """
        ο η το οι τα του τησ των τον την τη τουσ τισ ένασ μια μία ένα ενόσ μιασ και κι ή αλλά αν ότι πωσ που
        ωσ σαν να θα δεν δε μην μη σε στο στη στην στον στουσ στισ στα στησ από με για προσ κατά μετά χωρίσ
        είναι ήταν είμαι έχει έχουν είχε είχαν αυτόσ αυτή αυτό αυτοί αυτέσ αυτά αυτού αυτήσ αυτών εγώ εσύ
        εμείσ εσείσ μου σου μασ σασ τι ποιοσ ποια ποιο ποιοι ποιεσ ποιου ποιασ ποιων ποιον ποιουσ πότε πού
        πώσ γιατί πόσο πόση πόσοι πόσεσ πόσα πόσουσ όπου όταν όπωσ οποίοσ οποία οποίο οποίοι οποίεσ οποίου
        οποίασ οποίων
    """,
    "ar": """
        و في من إلى الى على عن مع أن إن ان أنه انه إنه هذا هذه ذلك تلك هؤلاء هو هي هم هن أنا أنت نحن التي
        الذي الذين اللذان اللواتي ما ماذا متى أين كيف كم لماذا هل أي أية لمن بم مما عما عند كان كانت يكون
        تكون كانوا ليس ليست قد لا لم لن أو او أم ثم ف ب ل ك به بها له لها لهم فيه فيها منه منها عليه عليها
        إليه إليها بين بعد قبل كل حتى إذا لكن كما
    """,
    "fa": """
        و در به از که این آن را با برای تا بر هم یا اما اگر است بود شد هست نیست بودند شدند هستند می خود او
        ما شما آنها من تو چه چیست کیست کجا کجاست کی چرا چگونه چطور چند کدام آیا هر نه یک ها های
    """,
    "he": """
        של את על אל עם הוא היא הם הן אני אתה אנחנו זה זו זאת אלה אלו מה מי מתי איפה היכן איך כיצד למה מדוע
        כמה איזה איזו אילו האם לאן מאין היה הייתה היו יש אין לא כי אם או אבל גם כל אשר כאשר בו בה בהם לו לה
        להם מן עד אז
    """,
    "hi": """
        का के की को से में पर ने और या एवं तथा कि जो यह वह ये वे इस उस इन उन इसके उसके इसकी उसकी इसका उसका
        इसे उसे इनके उनके उनकी उनका है हैं था थी थे हो होता होती होते हुआ हुई हुए गया गई गए कर करता करती
        करते करने किया किए रहा रही रहे ही भी तो न नहीं तक द्वारा लिए साथ क्या कौन कब कहाँ कहां क्यों कैसे
        कैसा कैसी कितना कितनी कितने किस किसे किसने किसका किसके किसकी कौनसा कौनसी किन किन्हें एक जिस जिसे
        जिसका जिसके जिसकी जिन मैं हम तुम आप
    """,
    "bn": """
        এবং ও বা কিন্তু যে যা এই সেই ওই এটি এটা তা তার তাদের সে তিনি তারা আমি আমরা তুমি আপনি কি কী কে কারা
        কার কাকে কখন কবে কোথায় কেন কীভাবে কিভাবে কত কতটি কয়টি কোন কোনটি হয় হয়েছিল ছিল ছিলেন আছে করে করা করেন
        থেকে জন্য সাথে দ্বারা না
    """,
    "vi": """
        và hoặc hay nhưng nếu thì là của có không được bị cho với từ đến tới ở trong ngoài trên dưới vào ra
        này đó kia ấy các những một cái con chiếc người ai gì nào đâu khi mà sao thế bao nhiêu mấy vì do bởi
        để như đã đang sẽ cũng rất tôi anh chị nó họ ta mình chúng bạn tại về theo
    """,
    "id": """
        dan atau tetapi tapi jika kalau yang di ke dari pada dalam untuk dengan oleh tentang sebagai ini itu
        adalah ialah merupakan ada tidak bukan akan telah sudah sedang dapat bisa saya aku kamu anda dia ia
        mereka kami kita nya apa siapa kapan mana dimana kemana mengapa kenapa bagaimana berapa apakah
        manakah siapakah juga lah kah para
    """,
    "zh": """
        的 了 是 在 和 与 及 或 吗 呢 吧 啊 也 都 被 把 从 对 于 之 其 这 那 哪 谁 什 么 为 以 而 有 个 些
        他 她 它 们 我 你 什么 哪些 哪个 哪里 哪种 哪位 哪一 多少 如何 何时 何地 何种 为何 怎么 怎样 为什
        谁的 是谁 是什 么是 的是 这个 那个 这些 那些 他们 她们 它们 我们 你们 以及 或者 并且 但是 因为 所以
        可以 就是 不是 是否 一个 甚麼 什麼 誰 這 個 們 為什 麼 怎麼 嗎 與 從 對 於 來 哪裡 這個 那個 這些
        他們 我們 你們 何時 為何
    """,
    "ja": """
        何 誰 の は が を に で と も や へ か です ます した しま まし する して され れた れま れて いる いた
        てい ある あり った って こと もの これ それ あれ この その あの どの どこ どれ どん どう いつ なに
        なぜ だれ から まで より には では とは のは のが のを のに との への でも にも よう とい いう いっ
        なる なっ なり であ ので のよ ませ せん すか たか ない
    """,
    "ko": """
        무엇 누구 언제 어디 어떤 어느 얼마 얼마나 마나 무슨 왜 몇 어떻 떻게 그리 리고 그러 러나 또는 그것
        이것 저것 것은 것이 것을
        제인 것 수 등 및 그 이 저 있다 있는 있었 었다 하는 하였 였다 했다 한다 되는 되었 된다 이다 입니
        습니 니다 니까 인가 는가 가요 나요 까요 은가 일까 였는 했는 대한 대해 위해 통해 의해
    """,
    "th": """
        และ หรือ ของ ที่ ใน เป็น คือ มี ได้ ให้ โดย จาก กับ แต่ ซึ่ง อยู่ นี้ นั้น ว่า จะ ไม่ ก็ แล้ว ถูก
        เพื่อ ด้วย อะไร ใคร เมื่อใด เมื่อไร ที่ไหน ทำไม อย่างไร เท่าไร เท่าไหร่ ไหน ใด กี่ เขา เธอ มัน
        พวกเขา เรา คุณ ฉัน
    """,
}
# Arabic writes "and" and "so" together with the next word.
FUNCTION_WORDS["ar"] += " ".join(letter + word for letter in "وف" for word in FUNCTION_WORDS["ar"].split())
FUNCTION_WORDS["nb"] = FUNCTION_WORDS["nn"] = FUNCTION_WORDS["no"]
FUNCTION_WORDS["bs"] = FUNCTION_WORDS["hr"]
FUNCTION_WORDS["ms"] = FUNCTION_WORDS["id"]

"""Small articles in our own words, for the pages and pastes that the tests make."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Story:
    """An invented article; nobody and no place in it exists."""

    language: str
    title: str
    author: str
    site: str
    published: date
    paragraphs: tuple[str, ...]
    heading: str
    """A heading inside the article."""


def _story(language: str, title: str, author: str, site: str, day: str, heading: str, text: str) -> Story:
    paragraphs = tuple(" ".join(part.split()) for part in text.strip().split("\n\n"))
    return Story(language, title, author, site, date.fromisoformat(day), paragraphs, heading)


STORIES = (
    _story(
        "en",
        "Old canal through Marrow Bay to carry boats again",
        "Ada Frostwick",
        "Harbour Gazette",
        "2024-03-12",
        "Water from the hills",
        """
        The canal that once linked the mills of Marrow Bay with the sea will be open to boats again by next summer,
        sixty-one years after the last barge left the upper basin with a load of slate.

        Workers have spent two winters pulling shopping trolleys, gravel and a whole delivery van out of the channel.
        What they found under the mud surprised them: most of the old oak gates were still sound, and only three of
        the eleven locks had to be rebuilt from the ground.

        “We expected to replace all of it,” said the engineer in charge. “The mud had kept the air away.”

        The water comes from two small reservoirs in the hills. Each boat that climbs the staircase of locks uses about
        as much of it as four households do in a year, so pumps will bring it back up at night, when power is cheap.

        Not everyone is pleased. Anglers fear for the carp that have lived undisturbed in the still water for decades,
        and a group of residents wants a lower speed limit than the six kilometres an hour that the council has set.

        A first trip for the people who live along the banks is planned for the spring. Tickets will be drawn by lot.

        The council has put the cost at 14 million, a third of which came from a national fund for old waterways. The
        rest is paid by the town over twenty years.
        """,
    ),
    _story(
        "en",
        "Why bakers in the north let their dough sleep for three days",
        "Tom Okonjo-Reed",
        "The Kettle Review",
        "2023-11-02",
        "A slower oven",
        """
        Ask for a loaf that was mixed this morning in any bakery along the northern coast and you will get a polite
        shake of the head. Here dough is expected to rest, and the longer it rests the better it is thought to be.

        The habit began as thrift. Coal was dear, so ovens were fired only twice a week, and whatever had been kneaded
        on a Monday had to wait in the cellar until Thursday. People came to like the sour taste of it.

        Cold slows the yeast far more than it slows the bacteria that make the acids. After seventy hours at five
        degrees there is hardly any sugar left for the yeast, but the crumb has the smell that regulars come for.

        It also keeps. A loaf from such dough is good for nine days, as a test by a college of food science showed in
        2019; an ordinary one was stale after four.

        What it costs the bakers is space. A shop that sells two hundred loaves a day needs room for six hundred in
        its cellar, and cellars near the harbour flood in most winters.

        Still, nobody seems to want to go back. “You can hurry a cake,” says one of them. “Bread finds out.”
        """,
    ),
    _story(
        "en",
        "Night trains return to the valley line after a decade",
        "Priya Lindqvist",
        "Example Transport News",
        "2025-01-20",
        "Sleeping on the move",
        """
        Travellers between the two ends of the valley will be able to sleep their way across it from June, when a night
        train returns to a line that has seen only goods wagons after dark for ten years.

        The operator has bought fourteen second-hand sleeping cars and is refitting them in its own workshop. Each will
        have nine cabins, two of them wide enough for a wheelchair, and a shower at the end of the corridor.

        Why now? Fuel has become dearer, the early flight was dropped last autumn, and a survey found that four out of
        ten people who drive the route overnight would rather not.

        Tickets will start at 39 for a seat and 89 for a bed. They go on sale ninety days before departure.

        The train leaves at 21:40 and arrives at 7:05. It will wait for twenty minutes at the border, where the engine
        has to be changed because the voltage in the overhead line is different.

        Railway staff will test the timetable with empty cars in April. If freight traffic suffers, the departure may
        be moved to a quarter past ten.
        """,
    ),
    _story(
        "de",
        "Stadtbücherei verleiht jetzt auch Nähmaschinen",
        "Jonas Querfeld",
        "Tallauer Bote",
        "2024-05-07",
        "Was am meisten gefragt ist",
        """
        Wer in Tallau eine Nähmaschine braucht, muss sie nicht mehr kaufen: Die Stadtbücherei verleiht seit Montag
        neben Büchern auch Werkzeug, Musikinstrumente und eben Nähmaschinen, jeweils für drei Wochen.

        Die Idee stammt aus einer Umfrage unter den Nutzern. Gut die Hälfte der Befragten gab an, teure Geräte nur ein-
        oder zweimal im Jahr zu benutzen. „Dafür ist der Schrank zu Hause zu klein“, sagt die Leiterin der Bücherei.

        Bezahlt wurde die Ausstattung aus einem Nachlass von 40.000 Euro, über den der Förderverein frei verfügen
        durfte. Reparaturen übernimmt eine Gruppe von Ehrenamtlichen, die sich jeden zweiten Samstag im Keller trifft.

        Am ersten Tag waren die beiden Akkuschrauber nach zwanzig Minuten vergeben. Auf die Nähmaschinen gibt es bereits
        eine Warteliste bis in den Juli.

        Ausleihen darf, wer einen gültigen Ausweis hat und älter als 16 Jahre ist. Eine Kaution wird nicht verlangt,
        für Schäden haftet die Versicherung der Stadt bis zu einem Betrag von 500 Euro.
        """,
    ),
    _story(
        "fr",
        "Le vieux phare de Kervalan rouvre ses portes aux marcheurs",
        "Maëlle Tanguiou",
        "Le Courrier des Dunes",
        "2023-07-18",
        "Deux cent dix marches",
        """
        Fermé depuis la tempête de 1999, le phare de Kervalan accueille de nouveau les marcheurs. Les travaux ont duré
        quatre ans et il a fallu acheminer les pierres par bateau, faute de route jusqu’à la pointe.

        « Nous avons numéroté chaque bloc avant de le déposer », explique le chef du chantier. Les joints ont été
        refaits à la chaux, comme à l’origine, pour laisser respirer les murs.

        La montée compte deux cent dix marches. En haut, la vue porte jusqu’aux îles par temps clair, et une table
        d’orientation dessinée par les élèves du collège donne le nom des rochers.

        L’entrée est gratuite jusqu’à la fin du mois de septembre. Ensuite, un billet de trois euros servira à payer
        l’entretien de la lampe, que les bénévoles allument encore un soir par semaine.

        Les chiens ne sont pas admis dans l’escalier, mais un abri a été construit au pied de la tour.
        """,
    ),
    _story(
        "es",
        "Un pueblo de la sierra comparte la energía de su molino",
        "Nuria Balsera",
        "Diario de la Vega",
        "2024-10-01",
        "Cómo se reparte",
        """
        Los ciento veinte vecinos de Valdeguija pagan desde enero la mitad por la luz gracias a una turbina instalada
        en el molino que dejó de moler trigo hace setenta años.

        La cooperativa que lo gestiona reparte la electricidad según las horas de riego. Quien tiene huerto la usa por
        la noche y quien tiene taller durante el día, de modo que casi nada se vierte a la red.

        «Al principio nadie creía que el río tuviera fuerza suficiente», recuerda la presidenta. Las mediciones de dos
        inviernos demostraron que bastaba un salto de cuatro metros.

        La obra costó 310.000 euros. Una parte se pagó con una ayuda regional y el resto con las aportaciones de los
        socios, que recuperarán su dinero en once años.

        Otros tres pueblos del valle han pedido ya los planos.
        """,
    ),
    _story(
        "it",
        "La biblioteca galleggiante torna sul lago di Orveno",
        "Chiara Mondavelli",
        "Il Quaderno del Lago",
        "2024-06-15",
        "Libri e onde",
        """
        Dopo tre anni di restauro la biblioteca galleggiante è tornata sul lago di Orveno con ottomila volumi, due sale
        di lettura e un piccolo bar a poppa.

        Il battello fa scalo ogni giorno in un paese diverso e rimane ormeggiato dalle dieci del mattino fino al
        tramonto. Chi prende un libro può restituirlo in qualsiasi altro porto.

        «Quando il vento è forte leggiamo ad alta voce, così nessuno pensa alle onde», racconta la bibliotecaria.

        Il comune ha pagato il nuovo motore elettrico, che consuma meno della metà di quello vecchio e non disturba
        gli uccelli del canneto.
        """,
    ),
    _story(
        "nl",
        "Oude veerpont vaart voortaan op zonnestroom",
        "Sjoerd Meerdink",
        "De Rivierbode",
        "2024-04-22",
        "Stil over het water",
        """
        De veerpont tussen Oosterwaard en Klein Hoven vaart sinds deze week zonder diesel. Op het dak liggen veertig
        zonnepanelen, die op een gewone dag genoeg stroom leveren voor alle overtochten.

        Volgens de schipper was het even wennen. De boot maakt zo weinig geluid dat fietsers op de kade soms niet
        merken dat hij al is aangekomen.

        In de winter wordt de accu ’s nachts aan de wal geladen. De gemeente heeft daarvoor een aansluiting laten
        aanleggen die ook door vissers mag worden gebruikt.

        De overtocht blijft even duur: een euro voor voetgangers en anderhalve euro met een fiets.
        """,
    ),
    _story(
        "pl",
        "Stara cegielnia pod Wierzbowem zamienia się w ogród",
        "Halina Drożyńska",
        "Kurier Wierzbowski",
        "2024-08-09",
        "Rośliny między cegłami",
        """
        W miejscu dawnej cegielni pod Wierzbowem powstaje ogród, w którym rośliny mają rosnąć prosto z gruzu. Pierwsze
        grządki obsadzono wiosną, a jesienią dojdzie do nich sad.

        Pomysł wyszedł od nauczycielki biologii, która od lat prowadzi z uczniami spis dzikich kwiatów na nasypach.
        Okazało się, że wśród potłuczonych cegieł przyjęło się ponad sto gatunków.

        Miasto oddało teren za symboliczną złotówkę, ale postawiło warunek: komin musi zostać. W jego cieniu urządzono
        miejsce do siedzenia, a na szczycie zamieszkały bociany.
        """,
    ),
    _story(
        "pt",
        "Aldeia de pescadores ensina as crianças a ler o mar",
        "Leonor Vasqueiro",
        "Folha da Maré",
        "2023-09-30",
        "Aulas no cais",
        """
        Na aldeia de Porto Sereno as aulas de quarta-feira são dadas no cais. As crianças aprendem a reconhecer as
        correntes, a prever o vento e a remendar as redes com os pescadores mais velhos.

        A ideia nasceu quando a escola percebeu que quase nenhum aluno sabia o nome dos peixes que os avós apanhavam.
        Hoje há uma lista de espera para assistir às lições.

        Os resultados surpreenderam os professores: as notas de matemática subiram, porque calcular marés exige contas
        que antes pareciam inúteis.
        """,
    ),
    _story(
        "sv",
        "Byn som värmer sina hus med spillvärme från bageriet",
        "Elin Torpvik",
        "Skogsbygdens Tidning",
        "2024-02-03",
        "Så fungerar det",
        """
        I Lillträsk värms numera trettio hus av bageriet vid torget. Ugnarna går från midnatt till sex på morgonen, och
        värmen som tidigare försvann genom skorstenen leds nu ner i ett nät av rör.

        Idén kom från en pensionerad rörmokare som tröttnat på att snön alltid smälte på bageriets tak men aldrig på
        hans egen trappa.

        När bageriet stänger för semester tar en flispanna över. Den behövs i genomsnitt sex veckor om året, visar de
        första mätningarna.
        """,
    ),
    _story(
        "ru",
        "В посёлке у озера открыли музей забытых ремёсел",
        "Марина Ольшанова",
        "Озёрный вестник",
        "2024-07-11",
        "Что можно увидеть",
        """
        В посёлке Верхнее Заречье открылся музей, где каждый экспонат можно взять в руки. Посетителям показывают, как
        пряли лён, плели корзины и варили дёготь, а потом предлагают попробовать самим.

        Коллекцию собирали двадцать лет. Большую часть предметов принесли жители, которые находили их на чердаках и не
        знали, для чего они служили.

        Музей работает с мая по октябрь, потому что старый дом нечем отапливать. Зимой мастера ездят с занятиями по
        школам района.
        """,
    ),
    _story(
        "zh",
        "山谷小镇用旧水车为图书馆供电",
        "林若溪",
        "青石晚报",
        "2024-09-05",
        "水从哪里来",
        """
        山谷小镇的图书馆从本月开始使用旧水车发出的电。水车建于一百多年前,原本用来磨面粉,停用以后一直荒废在河边。

        镇上的木匠花了两个冬天修好了轮子,又在轴上装了一台小型发电机。在水量充足的季节,它发的电足够图书馆照明和取暖。

        馆长说,孩子们现在常常先去河边看水车,再来借书。镇里计划明年为学校也装上一台同样的机器。
        """,
    ),
)

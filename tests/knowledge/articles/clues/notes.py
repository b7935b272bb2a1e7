"""Short notes in many languages, as people write them in an editor of their system's code page."""

from __future__ import annotations

NOTES: dict[tuple[str, tuple[str, ...]], tuple[str, ...]] = {
    ("en", ("cp1252",)): (
        "The ferry doesn’t sail before May – bring a coat.",
        "He called it “a quiet week”, and nobody laughed.",
        "A ticket costs £4 or €5 at the gate.",
        "We met at the café near the old bridge.",
        "It’s open on Sundays.",
        "it’s",
        "10 €",
        "5 – 7 May",
        "At most 20 °C in the cellar.",
        "½ cup of sugar",
        "The members’ room won’t be heated until the boiler’s mended – sorry.",
        "Lunch is at noon. Children eat free, and there’s cake for everyone…",
    ),
    ("de", ("cp1252", "iso8859-1", "mac_roman")): (
        "Die Schlüssel liegen im Büro neben der Tür.",
        "Wir öffnen erst um zehn Uhr.",
        "Bitte den Müll bis Dienstag vor das Haus stellen.",
        "Für Gäste gibt es Kuchen, für Mitglieder auch größere Stücke.",
    ),
    ("de", ("cp1252",)): (
        "Der Eintritt kostet 12 € – Kinder zahlen nichts.",
        "Er sagte: „Das wird schon“, und ging nach Hause.",
    ),
    ("fr", ("cp1252",)): (
        "La réunion est reportée à jeudi, salle 4.",
        "L’accès au jardin coûte 3 € – c’est gratuit pour les élèves.",
        "Pensez à rendre vos clés avant la fête.",
        "Le marché ouvre très tôt en été.",
    ),
    ("es", ("cp1252", "iso8859-1")): (
        "El taller abre mañana a las nueve.",
        "La contraseña está en el cajón de la oficina.",
        "¿Quién trae el pan para la cena?",
        "Los niños pueden entrar con su tía.",
    ),
    ("pt", ("cp1252",)): (
        "A reunião foi adiada para amanhã à tarde.",
        "Não há pão na cozinha, só bolachas.",
        "As inscrições custam 10 € e terminam em março.",
    ),
    ("it", ("cp1252",)): (
        "La biblioteca è chiusa fino a lunedì.",
        "Il caffè costa di più in città – porta 2 €.",
        "Perché non c’è più l’orario sulla porta?",
    ),
    ("nl", ("cp1252",)): (
        "De coördinator komt morgen vroeg langs.",
        "Twee ideeën voor het feest: muziek en soep voor € 4.",
    ),
    ("sv", ("cp1252",)): (
        "Mötet börjar klockan åtta på kvällen.",
        "Glöm inte att låsa dörren när du går hem.",
        "Båten kostar 40 € – fråga på kontoret.",
    ),
    ("da", ("cp1252",)): (
        "Nøglen ligger på hylden ved siden af døren.",
        "Vi spiser først, når alle gæster er kommet.",
    ),
    ("nb", ("cp1252",)): (
        "Husk å låse døren når du går.",
        "Møtet er flyttet til lørdag, og kaffe får dere også.",
    ),
    ("fi", ("cp1252",)): (
        "Sauna lämpiää tänään kello seitsemän.",
        "Avain löytyy pöydältä keittiöstä.",
    ),
    ("is", ("cp1252",)): (
        "Fundurinn er á fimmtudaginn og það verður kaffi.",
        "Lykillinn er í skúffunni við hliðina á dyrunum.",
    ),
    ("pl", ("cp1250", "iso8859-2")): (
        "Spotkanie odbędzie się w sobotę o dziesiątej.",
        "Proszę zamknąć okno, gdy wychodzisz z domu.",
        "Klucze leżą na półce obok drzwi.",
        "Jeśli pada śnieg, wycieczka będzie w niedzielę.",
    ),
    ("pl", ("cp1250",)): (
        "Bilet kosztuje 5 € – dzieci wchodzą za darmo.",
        "Powiedział: „zaraz wracam”, i już go nie było.",
    ),
    ("cs", ("cp1250", "iso8859-2")): (
        "Schůze se koná ve čtvrtek večer u řeky.",
        "Klíče jsou na polici vedle dveří.",
        "Prosíme, zavřete okno, když odcházíte.",
    ),
    ("sk", ("cp1250",)): (
        "Stretnutie bude vo štvrtok večer pri veľkom moste.",
        "Kľúče ležia na stole vedľa okna.",
    ),
    ("hu", ("cp1250", "iso8859-2")): (
        "A találkozó csütörtökön lesz, hét órakor.",
        "Kérjük, csukja be az ajtót, ha elmegy.",
        "A belépő ötszáz forint, a gyerekeknek ingyenes.",
    ),
    ("ro", ("cp1250",)): (
        "Şedinţa a fost mutată joi după-amiază.",
        "Vă rugăm să închideţi uşa când plecaţi.",
        "Cheile sunt pe masă, lângă fereastră.",
    ),
    ("hr", ("cp1250",)): (
        "Sastanak počinje u šest sati navečer.",
        "Ključevi su u kući, odmah iza vrata – uđite slobodno.",
    ),
    ("sl", ("cp1250",)): (
        "Ključ je na polici, če ga potrebuješ.",
        "Sestanek se začne ob šestih zvečer.",
    ),
    ("tr", ("cp1254",)): (
        "Toplantı yarın sabah saat dokuzda başlıyor.",
        "Lütfen çıkarken kapıyı kapatın.",
        "Giriş ücreti 5 € – çocuklar için ücretsiz.",
        "Anahtar masanın üstünde, kırmızı çantanın yanında.",
        "Bugün hava güneşli.",
    ),
    ("lt", ("cp1257",)): (
        "Susitikimas įvyks ketvirtadienį šeštą valandą.",
        "Prašome uždaryti duris, kai išeinate iš namų.",
    ),
    ("lv", ("cp1257",)): (
        "Sapulce notiks ceturtdien pulksten sešos vakarā.",
        "Lūdzu, aizveriet durvis, kad ejat mājās.",
    ),
    ("et", ("cp1257",)): (
        "Koosolek algab õhtul kell kuus.",
        "Palun sulgege uks, kui ära lähete.",
    ),
    ("ru", ("cp1251", "koi8-r", "iso8859-5", "cp866")): (
        "Собрание перенесли на четверг, начало в шесть.",
        "Закройте, пожалуйста, окно, когда будете уходить.",
        "Ключ лежит на полке.",
    ),
    ("ru", ("cp1251",)): (
        "Билет стоит 5 € – детям бесплатно.",
        "Он сказал: «скоро вернусь», и ушёл.",
    ),
    ("uk", ("cp1251", "koi8-u")): (
        "Збори перенесли на четвер, початок о шостій.",
        "Зачиніть, будь ласка, двері, коли йтимете.",
    ),
    ("bg", ("cp1251",)): (
        "Срещата е преместена за четвъртък вечерта.",
        "Моля, затворете вратата, когато излизате.",
    ),
    ("el", ("cp1253", "iso8859-7")): (
        "Η συνάντηση αρχίζει στις έξι το απόγευμα.",
        "Το κλειδί είναι πάνω στο τραπέζι.",
    ),
    ("he", ("cp1255",)): (
        "הפגישה נדחתה ליום חמישי בערב.",
        "נא לסגור את הדלת כשיוצאים – תודה.",
    ),
    ("ar", ("cp1256",)): (
        "تأجل الاجتماع إلى يوم الخميس مساء.",
        "الرجاء إغلاق الباب عند الخروج من البيت.",
    ),
    ("th", ("cp874",)): (
        "การประชุมเลื่อนไปเป็นวันพฤหัสบดีตอนเย็น",
        "กรุณาปิดประตูเมื่อออกจากบ้าน",
    ),
    ("zh", ("gb18030", "gbk")): (
        "会议改到星期四晚上六点。",
        "出门的时候请把窗户关好，钥匙在桌子上。",
    ),
    ("zh", ("big5",)): ("會議改到星期四晚上六點開始，請準時參加。",),
    ("ja", ("cp932", "euc_jp")): (
        "会議は木曜日の夕方に変わりました。",
        "出かけるときは窓を閉めてください。",
        "メニュー",
    ),
    ("ko", ("cp949", "euc_kr")): (
        "회의는 목요일 저녁으로 미뤄졌습니다.",
        "나갈 때 창문을 닫아 주세요.",
    ),
}
"""(language, code pages that can write them all) → notes of one or two sentences."""

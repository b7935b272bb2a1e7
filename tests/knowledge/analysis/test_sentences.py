"""Where sentences end."""

from __future__ import annotations

import pytest

from knowledge.analysis.sentences import sentences


def cut(marked: str, language: str) -> tuple[list[str], list[str]]:
    """Return the sentences found in a text whose sentences are parted by ``|``, and those that it has."""
    text = marked.replace("|", "")
    return [text[start:end] for start, end in sentences(text, language)], [
        s.strip() for s in marked.split("|")
    ]


@pytest.mark.parametrize(
    "marked",
    [
        "The U.S. Army is large. |It has bases.",
        "They live in the U.S. |The law differs there.",
        "It was made in the US. |Nobody knew.",
        "See No. 5 and Fig. 3 on p. 12. |It is there.",
        "It grew by 3.5 % in 2020. |Then it fell.",
        "J. R. R. Tolkien wrote it. |C. S. Lewis read it.",
        "Dr. Smith met Mr. Jones at St. Mary's. |They spoke.",
        "We take vitamin C. |It helps.",
        "Tests, e.g. unit tests, i.e. small ones, matter etc. |They do.",
        "She left at 5 p.m. |The train was late.",
        "The firm Acme Inc. bought it. |Then it sold it.",
        "“Is it true?” he asked. |“Yes!” |“It is.”",
        "He said: “I know.” |Then he left (at last). |(Nobody saw it.) |The end.",
        "Wait... what? |Really?! |Yes… |Fine.",
        "It is so.[3] |It was not always so.[12][13] |Now it is.",
        "Smith et al. 2019 say so. |Others do not.",
        "An apple costs $3.50. |iPhone apps cost less.",
        "Use discord.py v2.7.1 for it. |It works.",
        "First line\n|Second line\n|\n|Third",
        "This is a line of text that was broken because the page\nEnded there, as in a book. |Next.",
        "A line that goes on\nin the next one. |Next.",
        "You need: |\n- flour\n|- two eggs\n|- milk",
        "Do this: |\n1. Open it.\n|2. Close it.\n|3. Done.",
        "Three things: |• red |• green |• blue",
        "all lower case. |nobody minds. |it is a chat.",
    ],
)
def test_english(marked: str) -> None:
    """Abbreviations, initials, numbers, quotes, brackets, lists and broken lines do not mislead."""
    found, expected = cut(marked, "en")
    assert found == [sentence for sentence in expected if sentence]


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("de", "Am 3. Oktober ist z. B. in Berlin frei. |Am 4. nicht. |Das war 1990. |Der Rest folgt."),
        ("de", "Dr. Müller wohnt in der Str. 5, d. h. im Zentrum. |Ludwig XIV. Bourbon war König."),
        ("es", "El Sr. García vive en EE. UU. desde 2001, p. ej. en Texas. |¿Por qué? |¡Quién sabe!"),
        ("fr", "M. Dupont habite p. ex. à Lyon, au 3e siècle av. J.-C. déjà. |« C'est vrai ? » |Oui."),
        (
            "ru",
            "Это дерево, т. е. растение. |В 1990 г. Иванов и А. С. Пушкин жили там. |На ул. Ленина и т. д. |Вот.",
        ),
        ("nl", "Dhr. Jansen woont o.a. in Gent. |Hij werkt er."),
        ("el", "Πού είναι; |Εδώ, π.χ. στην Αθήνα. |Τέλος."),
        ("zh", "他说：“好！” |然后走了。|你呢？|我也走……了。"),
        ("zh", "什么?|没什么!|好。"),
        ("ja", "「はい。」|と言った。|そうか！？|うん。"),
        ("hi", "यह है।|वह नहीं।|"),
        ("hi", "यह किताब है। |डॉ. शर्मा और ए. पी. जे. कलाम वहाँ थे। |क्या हुआ? |कुछ नहीं॥"),
        ("ur", "یہ کتاب ہے۔ |وہ کہاں ہے؟ |یہاں۔"),
        ("ar", "أين هو؟ |هنا. |قال د. أحمد ذلك! |نعم."),
        ("hy", "Սա գիրք է։ |Այո։"),
        ("am", "ይህ መጽሐፍ ነው። |አዎ።"),
    ],
)
def test_other_languages(language: str, marked: str) -> None:
    """Each language's own stops and abbreviations are known."""
    found, expected = cut(marked, language)
    assert found == [sentence for sentence in expected if sentence]


def test_thai_is_cut_at_spaces() -> None:
    """Thai has no full stop: a space ends a sentence where the piece is long enough to be one."""
    long = "ประเทศไทยเป็นประเทศที่ตั้งอยู่ในภูมิภาคเอเชียตะวันออกเฉียงใต้"
    text = f"{long} เมืองหลวง คือกรุงเทพ {long}"
    assert [text[start:end] for start, end in sentences(text, "th")] == [long, f"เมืองหลวง คือกรุงเทพ {long}"]


def test_a_name_is_no_beginning() -> None:
    """Behind an initial or an ordinal number only a function word shows that a sentence begins."""
    text = "Michael E. Mann und Heinrich VIII. Tudor. Er lebte lange."
    assert len(sentences(text, "de")) == 2

"""Texts of all kinds for properties."""

from __future__ import annotations

from hypothesis import strategies as st

LANGUAGES = (
    "en",
    "de",
    "fr",
    "es",
    "ru",
    "tr",
    "el",
    "ar",
    "he",
    "hi",
    "vi",
    "zh",
    "ja",
    "ko",
    "th",
    "fi",
    "und",
)

_PIECES = (
    *"aZéßİıſøñ019_.,:;!?…'’ʼ-‐–—/@#+*§%&$€()[]{}\"“”«»„‹›",
    *" \n\t\r\u00a0\u202f\u2009\u3000",
    *"ДёйїΣςάבּשאَة٣٫कि़्ँเก็ไ漢字かナ。！？한글\u1112\u1161\u11ab।؟۔",
    *"\u0301\u0345\u200b\u200c\u200d\u200e\u202e\ufeff\u00ad\ufe0f\x00\x07\x7f\ud800\udfff",
    *"👩🎉①ﬁﷺ½²Å\U0001d400\U00020000",
    *(
        "U.S. ",
        "Dr. ",
        "z. B. ",
        "т. е. ",
        "No. 5 ",
        "20,000 ",
        "1 000 000 ",
        "3.5 % ",
        "5% ",
        "€5 ",
        "500g ",
        "8GB",
        "後裡",
        "v2.7.1 ",
        "C++ ",
        "C# ",
        "e-mail ",
    ),
    *(
        "don't ",
        "l'eau ",
        "O’Brien ",
        "İstanbul'da ",
        "getUserName ",
        "snake_case ",
        "\n- ",
        " • ",
        "1. ",
        "The ",
    ),
)

texts = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(_PIECES), max_size=40).map("".join),
)
languages = st.sampled_from(LANGUAGES)

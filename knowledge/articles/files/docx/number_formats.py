"""How Word writes the numbers of lists and headings: "3", "iii", "C", "3rd", …"""

from __future__ import annotations

import string

_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_MOST_REPEATED = 30
_ALPHABETS = {
    "Letter": string.ascii_uppercase,
    "russianUpper": "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ",
    "russianLower": "абвгдежзиклмнопрстуфхцчшщыэюя",
    "arabicAlpha": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "arabicAbjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "hebrew1": "אבגדהוזחטיכלמנסעפצקרשת",
    "hebrew2": "אבגדהוזחטיכלמנסעפצקרשת",
    "thaiLetters": "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
    "aiueo": "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
    "ganada": "가나다라마바사아자차카타파하",
    "symbols": "*†‡§",
}
_IDEOGRAPHS = "〇一二三四五六七八九"
_COUNTED_IN_IDEOGRAPHS = frozenset(
    (
        "chineseCounting",
        "chineseCountingThousand",
        "japaneseCounting",
        "taiwaneseCounting",
        "taiwaneseCountingThousand",
        "ideographTraditional",
        "koreanCounting",
    )
)
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def written(count: int, number_format: str) -> str:
    """Return a number as one of Word's formats (ST_NumberFormat) writes it; rare formats as plain digits."""
    match number_format:
        case "none" | "bullet":
            return ""
        case "decimalZero":
            return f"{count:02}"
        case "upperRoman" | "lowerRoman":
            return _case(_roman(count), number_format)
        case "upperLetter" | "lowerLetter":
            return _case(_letter(count, _ALPHABETS["Letter"]), number_format)
        case "ordinal":
            return f"{count}{_ordinal_ending(count)}"
        case "numberInDash":
            return f"- {count} -"
        case "decimalFullWidth" | "decimalFullWidth2":
            return str(count).translate({48 + digit: 0xFF10 + digit for digit in range(10)})
        case "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" if 1 <= count <= len(_CIRCLED):
            return _CIRCLED[count - 1]
        case "chicago":
            return _letter(count, _ALPHABETS["symbols"])
        case _ if number_format in _ALPHABETS:
            return _letter(count, _ALPHABETS[number_format])
        case _ if number_format in _COUNTED_IN_IDEOGRAPHS:
            return _ideographs(count)
        case _:
            return str(count)


def _case(text: str, number_format: str) -> str:
    return text.lower() if number_format.startswith("lower") else text


def _roman(count: int) -> str:
    if not 0 < count < 4000:
        return str(count)
    text = ""
    for size, letters in _ROMAN:
        text += letters * (count // size)
        count %= size
    return text


def _letter(count: int, alphabet: str) -> str:
    """Return a letter; after the last come doubled ones, as Word writes them: z, aa, bb."""
    repeated, place = divmod(count - 1, len(alphabet))
    return alphabet[place] * (repeated + 1) if 0 <= repeated < _MOST_REPEATED else str(count)


def _ordinal_ending(count: int) -> str:
    if count % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")


def _ideographs(count: int) -> str:
    if not 0 < count < 100:
        return str(count)
    tens, ones = divmod(count, 10)
    before = ("" if tens == 1 else _IDEOGRAPHS[tens]) + "十" if tens else ""
    return before + (_IDEOGRAPHS[ones] if ones else "")

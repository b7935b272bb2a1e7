"""Letters of the fonts that are made of signs: Symbol, Wingdings and their like."""

from __future__ import annotations

UNKNOWN = "\ufffd"
"""Stands for a sign that has no letter of its own."""
_PRIVATE = range(0xF020, 0xF100)
"""Where Word keeps the letters of such fonts."""

# The encoding of the font Symbol, from 0x20 (Unicode's mapping table for Adobe's Symbol).
_SYMBOL = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
_SYMBOL_HIGH = (
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\ufffd〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
)
_WINGDINGS = {
    0x21: "✏", 0x22: "✂", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x36: "⌛", 0x38: "🖰", 0x3F: "✍", 0x41: "✌",
    0x43: "👍", 0x44: "👎", 0x45: "☜", 0x46: "☞", 0x47: "☝", 0x48: "☟", 0x4A: "☺", 0x4B: "😐", 0x4C: "☹",
    0x4D: "💣", 0x4E: "☠", 0x51: "✈", 0x52: "☼", 0x53: "💧", 0x54: "❄", 0x58: "✠", 0x59: "✡", 0x5A: "☪",
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "❑", 0x72: "❒", 0x74: "◆", 0x75: "◆",
    0x76: "❖", 0x77: "◆", 0x78: "☒", 0x7A: "⌘", 0x7B: "❀", 0x7C: "✿", 0x9E: "·", 0x9F: "•", 0xA0: "▪",
    0xA1: "○", 0xA2: "○", 0xA4: "◉", 0xA5: "◎", 0xA7: "▪", 0xA8: "□", 0xAA: "✦", 0xAB: "★", 0xAC: "✶",
    0xB6: "☆", 0xD5: "⌫", 0xD8: "➢", 0xDC: "➲", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE3: "↖",
    0xE4: "↗", 0xE5: "↙", 0xE6: "↘", 0xE7: "⬅", 0xE8: "➔", 0xE9: "⬆", 0xEA: "⬇", 0xEF: "⇦", 0xF0: "⇨",
    0xF1: "⇧", 0xF2: "⇩", 0xF3: "⬄", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x98: "●", 0xA2: "■", 0xA3: "□",
}  # fmt: skip
_WEBDINGS = {0x61: "✓", 0x72: "✗", 0x67: "■", 0x63: "□", 0x6E: "●", 0x69: "ℹ", 0x59: "♥"}


def readable(text: str, font: str | None) -> str:
    """Return a text with the private letters of sign fonts as the signs that they show.

    Args:
        text: as it stands in the file.
        font: the font's name; without one the letters are those of Symbol.
    """
    if text.isascii():
        return text
    return "".join(symbol(ord(letter), font) if ord(letter) in _PRIVATE else letter for letter in text)


def symbol(code: int, font: str | None) -> str:
    """Return the sign that a font shows for a letter, `UNKNOWN` where it has no letter of its own."""
    place = code - 0xF000 if code in _PRIVATE else code
    name = (font or "symbol").lower().replace("-", " ")
    if "wingdings 2" in name:
        return _WINGDINGS_2.get(place, UNKNOWN)
    if "wingdings" in name:
        return _WINGDINGS.get(place, UNKNOWN)
    if "webdings" in name:
        return _WEBDINGS.get(place, UNKNOWN)
    if "symbol" in name and place < 0x100:
        return _of_symbol(place)
    return chr(code) if code not in _PRIVATE and 0x20 <= code < 0xD800 else UNKNOWN


def _of_symbol(place: int) -> str:
    if 0x20 <= place < 0x20 + len(_SYMBOL):
        return _SYMBOL[place - 0x20]
    if 0xA0 <= place < 0xA0 + len(_SYMBOL_HIGH):
        return _SYMBOL_HIGH[place - 0xA0]
    return UNKNOWN

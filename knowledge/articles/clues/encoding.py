"""Which characters are these bytes?"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from knowledge.articles.clues.code_pages import guess_code_page
from knowledge.articles.clues.wide import wide_code

_DECLARATION = re.compile(rb"""<meta[^>]{0,200}?charset\s*+=\s*+["']?\s*+([\w:.-]{2,40})""", re.IGNORECASE)
_XML_DECLARATION = re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{2,40})""")
_HEAD = 8192
"""In how many first bytes a page's own declaration is looked for (the standard says 1,024; pages differ)."""
_SAMPLE = 65536
_VALID_TO_BROKEN = 4
_FOREIGN = re.compile("[^\x00-\x7f]")

# What is really sent under these names is the wider code (WHATWG Encoding Standard, "names and labels").
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}


def decode(body: bytes, declared: str | None = None) -> str:
    """Return the text that the bytes hold.

    A byte order mark decides, and so do the zeros of UTF-16 without one; then what is valid UTF-8 is UTF-8,
    whatever it is declared to be (other codes almost never look like it); then the first declaration under
    which the bytes can be read: ``declared`` (of the transport), the page's own; then a guess from the bytes.
    Never fails: what can't be read becomes U+FFFD.
    """
    if (wide := wide_code(body)) is not None:
        return body.decode(wide, "replace").removeprefix("\ufeff")
    body = body.removeprefix(codecs.BOM_UTF8)
    # Seven-bit codes (ISO-2022-JP) look like ASCII: only an escape tells.
    if b"\x1b" not in body:
        try:
            return body.decode("utf-8")
        except UnicodeDecodeError:
            pass
    for name in _declared_names(body, declared):
        text = _read_as(body, name)
        if text is not None:
            return text
    if _is_nearly_utf8(body):
        return body.decode("utf-8", "replace")
    return body.decode(guess_code_page(body) or "cp1252", "replace")


def _declared_names(body: bytes, declared: str | None) -> Iterator[str]:
    if declared:
        yield declared
    # A declaration that can be read byte by byte does not stand in UTF-16.
    if (own := _own_declaration(body)) and not own.lower().startswith(("utf-16", "utf-32")):
        yield own


def _own_declaration(body: bytes) -> str | None:
    head = body[:_HEAD]
    found = _XML_DECLARATION.search(head) or _DECLARATION.search(head)
    return found[1].decode("ascii", "replace") if found else None


def _python_name(name: str) -> str | None:
    try:
        found = codecs.lookup(name.strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    return _WIDER.get(found.name, found.name)


def _read_as(body: bytes, name: str) -> str | None:
    python_name = _python_name(name)
    if python_name is None:
        return None
    try:
        text = body.decode(python_name, "replace")
    except (
        LookupError,
        ValueError,
    ):  # a codec that is none of characters (zip, hex), or can't replace (punycode)
        return None
    # A few bytes of another code (an advertisement pasted in) do not make a declaration wrong.
    return text if text.count("\ufffd") <= len(text) // 500 else None


def _is_nearly_utf8(body: bytes) -> bool:
    """Whether most of what is not ASCII is valid UTF-8: bytes were cut off, or a few are of another code."""
    text = body[:_SAMPLE].decode("utf-8", "replace")
    foreign = len(_FOREIGN.findall(text))
    return foreign > _VALID_TO_BROKEN * text.count("\ufffd")

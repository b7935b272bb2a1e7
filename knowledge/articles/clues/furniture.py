"""Is this line part of an article, or of the page around it?

Every test looks at one line alone, and says yes only for lines that are short or beyond doubt, because a
sentence of an article may hold any of these words.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from knowledge.articles.clues.furniture_words import furniture_words

# The vowel signs of South and South-East Asian scripts belong to their words, though Python counts them for none.
_NO_WORD = re.compile(
    "[^\\w\u0900-\u0963\u0971-\u0df3\u0e31-\u0e4e\u0eb1-\u0ece\u1000-\u1049\u1780-\u17d3]+|_+"
)
_BARE_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i", "đ": "d", "ð": "d", "þ": "th"}
)
"""Letters that no decomposition takes apart."""
_SENTENCE_END = re.compile(r"[.!?…。！？؟।]['\"”’»)\]]*$")
_COPYRIGHT = re.compile(r"^\W*(?:©|\(c\)\s|copyright\b)|©\s*(?:copyright\s*)?(?:19|20)\d\d", re.IGNORECASE)
_COPYRIGHT_NOTICE = re.compile(
    r"\W*(?:copyright\s*)?(?:©|\(c\))\s*(?:copyright\s*)?(?:19|20)\d\d", re.IGNORECASE
)
"""How a line begins that is a copyright notice however long it is."""
_CREDIT = re.compile(
    r"^[\[(]?\s*(?:(?:file |stock |cover |lead )?(?:photo|image|picture|photograph|illustration|video|graphic"
    r"|credit)s?(?: credit)?|foto(?:s|grafie|grafía|grafia)?|bild(?:er|quelle)?|symbolbild|symbolfoto"
    r"|archivbild|archivfoto|grafik|crédits?(?: photo)?|imagen|immagine"
    r"|beeld|kuva|zdjęcie|fot\.|kép|фото|图片?|写真)"
    r"\s*(?:by\b|courtesy\b|von\b|de\b|di\b|[:/|©])",
    re.IGNORECASE,
)
_CREDITED = re.compile(
    r"(?:[(\[/|–—-]|\.)\s*(?:(?:photo|foto|image|bild|picture|credits?|crédits?(?: photo)?"
    r"|imagen|immagine|beeld|grafik)\b"
    r"|getty images|ap photo|shutterstock|imago|alamy|istock|unsplash|pixabay|pexels|wikimedia"
    r"|picture alliance)"
    r"(?:[^.!?]|\b[A-Z]\.){0,60}$",
    re.IGNORECASE,
)
_TIME_AGO = re.compile(
    r"^\W*(?:(?:vor|il y a|hace|há|för)\s++)?\d++\+?\s*+-?\s*+(?:sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|days?"
    r"|weeks?|months?|years?|minuten?|stunden?|tagen?|heures?|jours?|horas?|días?|dias?|ore|giorni|uur|dagen"
    r"|minuter|timmar)(?:\s+(?:ago|read|geleden|fa|atrás|sedan|siden|lesezeit|de lecture"
    r"|de lectura|di lettura|leestijd|lästid))?\W*$",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"\d\s?(?:min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?)\s+ago\b"
    r"|\b(?:vor|il y a|hace|há|för)\s+\d+\s+\w+\W*$|\d\s\w+\s(?:geleden|fa|sedan|siden|sitten|temu|назад|тому)\W*$",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d{2}\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2}\b")
_READING_TIME = re.compile(
    r"^\W*(?:read(?:ing)? time|lesezeit|lesedauer|temps de lecture|durée de lecture|tiempo de lectura"
    r"|tempo di lettura|tempo de leitura|leestijd|lästid|lesetid|læsetid|czas czytania|doba čtení"
    r"|время чтения|час читання)\W{0,4}\d",
    re.IGNORECASE,
)
_MINUTES_READ = re.compile(
    r"^\W*+\d++\s*+-?\s*+min(?:ute|uten|uti)?s?\.?\s+(?:read|lesezeit|de lecture|de lectura|di lettura|de leitura"
    r"|leestijd|lästid)\b",
    re.IGNORECASE,
)
_LONGEST_TIME = 60
_LONGEST = 1000
_LONGEST_LABEL = 200
_MOST_OPENING_WORDS = 20
_MOST_ENDING_WORDS = 7
_MOST_CALL_WORDS = 45
_MOST_CONSENT_WORDS = 120


@lru_cache(maxsize=4096)
def folded_line(line: str) -> str:
    """Return the line's words in lower case, without accents and punctuation, with single blanks between."""
    if line.isascii():
        return _NO_WORD.sub(" ", line.lower()).strip()
    decomposed = unicodedata.normalize("NFKD", line.casefold()).translate(_BARE_LETTERS)
    return _NO_WORD.sub(" ", "".join(c for c in decomposed if not unicodedata.combining(c))).strip()


def ends_like_sentence(line: str) -> bool:
    """Return whether the line ends with a full stop or the like."""
    return bool(_SENTENCE_END.search(line.rstrip()))


def is_furniture(line: str) -> bool:
    """Return whether the line is a label of the page: a button, a pointer, a credit, a call, a copyright."""
    if len(line) > _LONGEST:
        return _COPYRIGHT_NOTICE.match(line) is not None
    return (
        is_button(line) or leads_elsewhere(line) or is_credit(line) or is_time(line) or asks_something(line)
    )


def is_time(line: str) -> bool:
    """Return whether the line is a time span: how long ago it was written, how long it takes to read."""
    is_short = len(line) <= _LONGEST_TIME
    return bool(
        _TIME_AGO.match(line) or _READING_TIME.match(line) or (is_short and _MINUTES_READ.match(line))
    )


def asks_something(line: str) -> bool:
    """Return whether the line asks the reader to subscribe, to follow, or to agree to cookies."""
    size = len(line.split())
    if size <= _MOST_CALL_WORDS and (calls := has_phrase(line, furniture_words().calls)):
        return calls + has_phrase(line, furniture_words().asks) >= 2
    return size <= _MOST_CONSENT_WORDS and has_phrase(line, furniture_words().consents) >= 3


def is_button(line: str) -> bool:
    """Return whether the line is only labels ("Share", "12 comments", "Facebook Twitter Email")."""
    if len(line) > _LONGEST_LABEL:
        return False
    parts = [part for part in folded_line(line).split() if not part.isdecimal()]
    if not parts:
        # Counters and rows of symbols; a year or a number in a list may be more.
        return not any(c.isalnum() for c in line)
    labels = _labels(furniture_words().buttons, furniture_words().homes)
    if " ".join(parts) in labels:
        return True
    return len(parts) > 1 and _is_made_of(parts, labels)


def leads_elsewhere(line: str) -> bool:
    """Return whether the line points to another page, asks for something or describes a picture."""
    folded = folded_line(line)
    size = folded.count(" ") + 1
    if size > _MOST_OPENING_WORDS:
        return False
    phrase = _opening(folded, _folded(furniture_words().openings))
    if phrase is None:
        return False
    if folded == phrase:
        return True
    if " " in phrase:
        return size <= 12 or not ends_like_sentence(line)
    # One word begins many a sentence: it must be set off as a label.
    rest = line.casefold().lstrip("[( >»*•-–—→▸▶")
    return bool(re.match(r"\w+(?:['’]\w+)?\s?[:|/©]", rest)) and (size <= 12 or not ends_like_sentence(line))


def is_stamp(line: str) -> bool:
    """Return whether a label says how long ago or at what time of which day something was written."""
    if len(line) > _LONGEST_LABEL:
        return False
    return bool(_AGO.search(line) or (_CLOCK.search(line) and _YEAR.search(line)))


def is_credit(line: str) -> bool:
    """Return whether the line is a copyright notice or says whose a picture is (as a caption's end does)."""
    size = len(line.split())
    return (
        (size <= 25 and bool(_COPYRIGHT.search(line)))
        or bool(_COPYRIGHT_NOTICE.match(line))
        or (size <= 15 and bool(_CREDIT.match(line)))
        or (size <= 40 and bool(_CREDITED.search(line)))
    )


def opens_the_end(line: str) -> bool:
    """Return whether the line is the heading of what follows an article: comments, related articles, and so
    on.

    With a colon at its end ("Read also:") it points to the next line only.
    """
    if len(line) > _LONGEST_LABEL:
        return False
    folded = " ".join(part for part in folded_line(line).split() if not part.isdecimal())
    if not folded or folded.count(" ") >= _MOST_ENDING_WORDS or line.rstrip().endswith((".", ",", ":")):
        return False
    endings = _folded(furniture_words().endings)
    if folded in endings:
        return True
    phrase = _opening(folded, endings)
    return phrase is not None and (phrase.startswith("more ") or " " in phrase) and folded.count(" ") <= 5


def opens_comments(line: str) -> bool:
    """Return whether a line that opens the end is the heading of readers' comments."""
    return any(part.startswith(furniture_words().comment_stems) for part in folded_line(line).split())


def is_pointer(line: str) -> bool:
    """Return whether a line that opens the end is of those that more often stand inside an article ("See also")."""
    return folded_line(line) in _folded(furniture_words().pointers)


def has_phrase(text: str, phrases: tuple[str, ...]) -> int:
    """Return how many different ones of the phrases occur in a text as whole words."""
    folded = folded_line(text)
    # Most lines hold no such phrase; most of those not even the first word of one.
    if _first_words(phrases).isdisjoint(folded.split(" ")):
        return 0
    return len(set(_pattern(phrases).findall(folded)))


def _opening(folded: str, phrases: frozenset[str]) -> str | None:
    """Return the longest phrase of up to six words that the folded line begins with."""
    parts = folded.split(" ", 6)[:6]
    for size in range(len(parts), 0, -1):
        phrase = " ".join(parts[:size])
        if phrase in phrases:
            return phrase
    return None


def _is_made_of(parts: list[str], labels: frozenset[str]) -> bool:
    """Whether the words are labels of one or two words, one after the other."""
    at = 0
    while at < len(parts):
        if " ".join(parts[at : at + 2]) in labels:
            at += 2
        elif parts[at] in labels:
            at += 1
        else:
            return False
    return True


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(_folded(phrases), key=len, reverse=True)
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, longest_first))})(?!\S)")


@cache
def _first_words(phrases: tuple[str, ...]) -> frozenset[str]:
    return frozenset(folded.split(" ", 1)[0] for folded in _folded(phrases))


@cache
def _labels(phrases: tuple[str, ...], more: tuple[str, ...]) -> frozenset[str]:
    return _folded(phrases) | _folded(more)


@cache
def _folded(phrases: tuple[str, ...]) -> frozenset[str]:
    return frozenset(folded_line(phrase) for phrase in phrases)

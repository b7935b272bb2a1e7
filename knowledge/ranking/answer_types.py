"""What kind of answer does a question want: a date, a number, a name or a place?

Told by its question words, in the languages that most communities write in; in any other language a question
wants nothing in particular, and is ranked by its words alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.analysis import fold, fold_accents

_WHEN = """
    when wann cuándo quand quando când когда коли kiedy kdy kdy wanneer när når hvornår milloin mikor πότε متى
    कब kapan ne_zaman
"""
_TIME_NOUNS = """
    year years century decade date month jahr jahre jahren jahrhundert jahrzehnt datum monat tag año años siglo
    década fecha mes année années siècle décennie mois ano anos século data anno anni secolo mese rok roku wiek
    wieku jaar eeuw maand år århundrade год году года годы годов век веке века дата дату день месяц месяце
"""
_HOW_MANY = """
    many much wieviel wieviele viel viele cuánto cuánta cuántos cuántas combien quanto quanta quantos quantas
    quanti quante сколько скільки ile kolik hoeveel många mycket mange hvor_mange kuinka_monta hány πόσο πόσα
    πόσοι πόσες كم कितने कितना कितनी kaç berapa
"""
_NUMBER_NOUNS = """
    percentage percent number population age amount long tall old far prozent prozentsatz anzahl zahl lange hoch
    alt weit porcentaje número cantidad población edad pourcentage nombre âge porcentagem percentuale numero età
    процент процентов число количество численность liczba procent
"""
_WHO = """
    who whom whose wer wen wem wessen quién quiénes qui quem chi кто кого кому кем чей хто kto kogo kdo wie vem
    hvem kuka ki ποιος ποιοι من कौन किसने kim siapa
"""
_WHERE = """
    where wo wohin woher dónde adónde où onde dove unde где куда откуда де gdzie kde waar var hvor missä hol πού
    أين कहाँ कहां nerede dimana
"""
_PLACE_NOUNS = """
    country countries city state region location place town continent land länder stadt staat ort kontinent
    país países ciudad estado región lugar pays ville état région lieu cidade região paese città stato regione
    luogo страна стране страны страну город городе города место kraj miasto stad
"""
_CHINESE_AND_JAPANESE = (
    ("date", "什么时候 什麼時候 何时 何時 哪一年 哪年 几年 年份 哪个世纪 哪天 いつ 何年"),
    ("number", "多少 几个 几次 几种 幾個 百分比 多长 多大 多高 多远 多久 何人 いくつ 何個 どのくらい"),
    ("name", "谁 誰 哪位 何人 だれ"),
    ("place", "哪里 哪裡 哪儿 何处 何處 在哪 哪个国家 哪个城市 どこ"),
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """How surely a question wants each kind of answer: 0 (no sign), 0.5 (a noun says so) or 1."""

    date: float = 0.0
    number: float = 0.0
    name: float = 0.0
    place: float = 0.0


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold_accents(fold(word)) for word in words.split())


_WORDS = {
    "date": (_folded(_WHEN), _folded(_TIME_NOUNS)),
    "number": (_folded(_HOW_MANY), _folded(_NUMBER_NOUNS)),
    "name": (_folded(_WHO), frozenset[str]()),
    "place": (_folded(_WHERE), _folded(_PLACE_NOUNS)),
}
_PHRASES = tuple((kind, tuple(phrases.split())) for kind, phrases in _CHINESE_AND_JAPANESE)


def wanted(question: str, forms: Sequence[str]) -> Wanted:
    """Tell what ``question``, whose words are ``forms``, wants to know.

    A question for a number of years wants the number, not a date.
    """
    words = {fold_accents(form) for form in forms}
    found = {
        kind: 1.0 if words & sure else 0.5 if words & likely else 0.0
        for kind, (sure, likely) in _WORDS.items()
    }
    if not question.isascii():
        for kind, phrases in _PHRASES:
            if any(phrase in question for phrase in phrases):
                found[kind] = 1.0
    if found["number"] == 1.0 and found["date"] == 0.5:
        found["date"] = 0.0
    elif found["date"]:
        found["date"], found["number"] = 1.0, 0.0
    return Wanted(**found)

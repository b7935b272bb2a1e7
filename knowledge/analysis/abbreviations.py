"""Abbreviations whose full stop does not end a sentence, without that stop and in lower case.

Kept to those that are common and no ordinary words: one missing splits a quote too early, one too many joins
two sentences.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BEFORE_NAME = {
    "en": _words(
        "mr mrs ms messrs dr prof rev hon gen col maj capt lt sgt cpl adm gov sen rep pres st mt ft"
        " vs cf e.g i.e viz"
    ),
    "de": _words(
        "dr prof hr fr frl dipl ing hl st bzw ca vgl evtl ggf inkl exkl sog z.b d.h u.a z.t i.d.r o.ä"
        " u.ä bspw"
    ),
    "fr": _words("m mm mme mlle mlles me dr pr st ste mgr cf env p.ex c.-à-d"),
    "es": _words(
        "ee ff jj cc sr sra srta sres dr dra d dña prof ud uds vd sto sta gral lic ing arq p.ej cf aprox ej"
    ),
    "it": _words("sig sigg dott dr prof avv ing on sen gen mons cfr p.es es ca"),
    "pt": _words("sr sra srs dr dra prof profa eng d gen ex.mo cf p.ex ex aprox"),
    "ca": _words("sr sra dr dra prof p.ex"),
    "nl": _words("dhr mevr mw dr drs prof ir ing mr st ca bijv bv nl d.w.z o.a m.b.t resp"),
    "sv": _words("dr prof hr fr st ca bl.a t.ex d.v.s dvs resp"),
    "da": _words("dr prof hr fr ca bl.a f.eks d.v.s dvs"),
    "no": _words("dr prof hr fr ca bl.a f.eks dvs"),
    "fi": _words("esim ks mm ns tri prof vrt n"),
    "pl": _words("dr prof mgr inż hab ks św im np tzn tzw wg ok m.in pt"),
    "cs": _words("dr prof ing mgr bc mudr judr sv např tzv tj resp cca"),
    "sk": _words("dr prof ing mgr sv napr tzv t.j resp cca"),
    "hu": _words("dr prof id ifj szt pl ún kb ill"),
    "ro": _words("dl dna d-l d-na dr prof sf ing ex cca gen"),
    "ru": _words("г-н г-жа проф акад доц им ул пр св напр т.е т.к т.н т.наз см ср ок тов"),
    "uk": _words("проф акад доц ім вул св напр т.зв див пл"),
    "bg": _words("проф акад доц д-р св напр т.е т.нар вж ул"),
    "tr": _words("dr prof doç av yrd sn alb gen bkz hz müh"),
    "el": _words("κ κα δρ καθ αγ π.χ δηλ βλ λ.χ"),
    "hi": _words("डॉ प्रो श्री श्रीमती सुश्री पं मो"),
    "ar": _words("د أ م"),
}
"""By language: titles and the like, never the last word of a sentence."""

ANYWHERE = _words("mr mrs ms dr prof rev st vs cf ca")
"""In all languages: never the last word of a sentence."""

BEFORE_NUMBER = _words(
    "al no nos nr nrs núm num nº n° n p pp pg pag pág págs s ss f ff fig figs abb tab art arts abs"
    " sec sect ch chap kap cap vol vols bd t ed eq bl lib § par para par. lit ex nr. č čís čl str"
    " стр с рис табл гл ст п пп том т № ном sid s. str. σελ αρ पृ सं ص ج"
)
"""In all languages: not the last word of a sentence before a number (No. 5, Abb. 3, стр. 12)."""

SELDOM_LAST = _words(
    "etc al inc ltd co corp bros jr sr ph.d a.m p.m approx est dept univ assn ave blvd usw u.s.w etw"
    " jh jhdt mio mrd st.o v.chr n.chr chr av apr av. apr. a.c d.c ee.uu ecc cia cía ltda bzgl гг"
    " г вв в н.э др пр т.д т.п млн млрд тыс руб jan feb mar apr jun jul aug sep sept oct okt nov"
    " dec dez janv févr juil déc ene abr ago dic"
)
"""In all languages: the last word of a sentence only where a new one plainly begins."""

ORDINAL_DOT = _words("de da no nb nn fi cs sk hu et lv sl hr sr bs tr is pl lb")
"""Languages that write "third" as 3."""

"""Words that stand where a name could: who has them is no person, or they say what a person does."""

from __future__ import annotations

from functools import cache

# Who is no person: roles, desks and what scripts write where nobody was named.
_ROLES = """
admin administrator administrador webmaster root user guest anonymous anonymus unknown none null undefined nobody
editor editors editorial redaktion redakteur redakteurin redaktionsteam onlineredaktion rédaction redaction
redacción redaccion redacao redação redazione redactie redaksjonen redaktionen redakcja redakce szerkesztőség
redacția редакция редакція toimitus haber merkezi newsroom newsdesk desk staff team press presse prensa stampa
pressestelle pressemitteilung pressroom release releases agency agencies agencia agencias agence agentur agenturen
reporter reporters correspondent correspondents korrespondent contributor contributors columnist journalist
journalists writer writers author authors autor autoren auteur blogger publisher news nachrichten noticias
actualités notizie nieuws nyheter nyheder uutiset wiadomości новости новини online web website site blog magazine
journal newspaper zeitung media medien network group gruppe gmbh inc ltd llc corp company foundation stiftung
institute institut university universität association verein ministry department office committee council support
service services marketing communications sponsored advertorial partner partners content reuters dpa afp ap apa efe
ansa pti ians tass xinhua bloomberg upi sid kna epd belga anp tt ntb ritzau comments comment share print email home
posted published updated by on at the our your you this that with more read about follow us view all posts profile
subscribe gallery video photo photos image images foto fotos credit minutes minute min ago today yesterday super
default demo test tester wordpress wpadmin administrateur redactor redaktionell webredaktion netzredaktion superuser
daily times herald tribune chronicle gazette observer telegraph verlag radio tv fm channel studio lab labs bureau
club society party expert experts advertiser collaborator colaborador collaborateur gastautor gastbeitrag
guestpost special wire wires digital global world
center centre zentrum centrum security research software solutions systems technologies technology consulting academy
akademie school schule museum stadt gemeinde landkreis bundesverband verband verein partei fraktion gewerkschaft kirche
klinik hospital hotel restaurant shop store museo musée escuela école mairie ayuntamiento comune fundación fondazione
vol volume issue no nr heft ausgabe version band folge jahrgang edition chapter episode season numéro número
"""

# What people are, behind their names.
_JOBS = """
officer chief president vice director directors head lead manager engineer analyst researcher professor lecturer
fellow founder cofounder owner partner producer photographer photographers fotograf fotografin photographe
illustrator translator übersetzer meteorologist economist strategist consultant spokesman spokeswoman spokesperson
ceo cto cfo coo cmo chefredakteur chefredakteurin geschäftsführer geschäftsführerin leiter leiterin vorsitzende
vorsitzender sprecher sprecherin direktor direktorin directeur directrice envoyé envoyée envoyés correspondant
correspondante director directora jefe corresponsal enviado direttore inviato inviata repórter editora verslaggever
volontär volontärin gastautorin blogueur blogueuse
"""

# What a page says to its visitors, and what scripts and templates leave in an author's place.
_BUTTONS = """
sign login log logout register current datetime time date home menu search
contact kontakt impressum datenschutz
kommentare kommentar startseite cookie cookies privacy continue weiterlesen mehr lesen anmelden registrieren
next previous back top page pages link links article articles artikel beitrag beiträge post blogpost category
last modified updated published created edited
categories kategorie tag tags archive archiv archives leave reply related categoría autores suivant précédent
"""


@cache
def roles() -> frozenset[str]:
    """Return the words that no person's name has."""
    return frozenset(f"{_ROLES} {_BUTTONS}".split())


@cache
def jobs() -> frozenset[str]:
    """Return the words for what a person does."""
    return frozenset(_JOBS.split())

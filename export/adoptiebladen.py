"""The sheets with the three standen: per provincie, per size class of CBS and, when asked, per gemeente."""

from export.blad import GEEN_GEGEVENS, NIET_VAN_TOEPASSING, Blad, Cel, Controle, Getal, Kolom, tekst, telling
from export.cellen import waarde_cellen
from export.stempel import CONCEPT, Uitgave, stempel
from indicators.adoption import ADO_01, ADO_02, ADO_03, ADO_05, ADO_06
from indicators.lijsten import GemeenteStand, gemeenten
from indicators.measure import measure
from indicators.measurement import TOTAAL, Measurement, Rij
from indicators.unit import Unit
from indicators.woorden import STANDEN
from store.stand import Stand

_TELLINGEN = (ADO_01, ADO_02, ADO_03)
_KOLOMMEN = (
    Kolom("Gebruikt de Kennisgeving", 16), Kolom("Gebruikt (nog) niet", 16), Kolom("Gaf geen antwoord", 16),
    Kolom("Alle gemeenten", 16), Kolom("Controle: drie samen min alle", 16),
    Kolom("Aandeel gebruikt", 16), Kolom("Ondergrens", 16), Kolom("Bovengrens", 16),
    Kolom("Aandeel gebruikt, van wie antwoord gaf", 16), Kolom("Inwoners van gemeenten met 'ja'", 16),
    Kolom("Alle inwoners", 16), Kolom("Aandeel inwoners", 16),
)  # fmt: skip
SINDS = "'Gebruikt sinds' is de datum die de gemeente zelf noemt. De kolom erna zegt hoe precies die is."
CONTROLE = "De kolom Controle is een formule. Er staat 0 als de drie aantallen samen alle gemeenten zijn."


def adoptie_provincie(stand: Stand, uitgave: Uitgave = CONCEPT) -> Blad:
    """The three standen per provincie, and of Nederland."""
    titel = "Gebruik van de Kennisgeving per provincie"
    return _per(stand, "provincie", naam="Adoptie_provincie", titel=titel, kop="Provincie", uitgave=uitgave)


def adoptie_grootteklasse(stand: Stand, uitgave: Uitgave = CONCEPT) -> Blad:
    """The three standen per size class of CBS, and of Nederland."""
    titel = "Gebruik van de Kennisgeving naar grootte van de gemeente (klassen van het CBS)"
    naam, kop = "Adoptie_grootteklasse", "Grootteklasse"
    return _per(stand, "grootteklasse_cbs", naam=naam, titel=titel, kop=kop, uitgave=uitgave)


def _per(stand: Stand, per: str, *, naam: str, titel: str, kop: str, uitgave: Uitgave) -> Blad:
    alle = (*_TELLINGEN, ADO_05, ADO_06)
    per_groep = [measure(i, stand, per=per) for i in alle]
    totaal = [measure(i, stand) for i in alle]
    rijen = [_rij(per_groep, rij.groep, rij.groep, rij.naam) for rij in per_groep[0].rijen]
    return Blad(
        naam=naam, titel=titel, stempel=stempel(stand, uitgave), noten=(ADO_01.grenzen_tekst, CONTROLE),
        kolommen=(Kolom("Code"), Kolom(kop), *_KOLOMMEN),
        rijen=(*rijen, _rij(totaal, TOTAAL, "NL", "Nederland")),
    )  # fmt: skip


def _rij(metingen: list[Measurement], groep: str, code: str, naam: str) -> tuple[Cel, ...]:
    gebruikt, nog_niet, geen, antwoord, inwoners = (_van(meting, groep) for meting in metingen)
    _, _, waarde, onder, boven = waarde_cellen(gebruikt, Unit.AANDEEL)
    aandeel_inwoners = waarde_cellen(inwoners, Unit.AANDEEL)[2]
    return (
        code, naam, telling(gebruikt.teller), telling(nog_niet.teller), telling(geen.teller), telling(gebruikt.noemer),
        Controle((2, 3, 4), 5, som_min_totaal((gebruikt, nog_niet, geen))), waarde, onder, boven,
        waarde_cellen(antwoord, Unit.AANDEEL)[2], telling(inwoners.teller), telling(inwoners.noemer), aandeel_inwoners,
    )  # fmt: skip


def _van(meting: Measurement, groep: str) -> Rij:
    rij = meting.rij(groep)
    if rij is None:
        raise KeyError(f"{meting.indicator.code} heeft geen groep {groep}")
    return rij


def som_min_totaal(tellingen: tuple[Rij, ...]) -> float:
    """What the check formula gives: the counts together minus all. Stored with the formula for a protected view."""
    return sum(rij.teller or 0 for rij in tellingen) - (tellingen[0].noemer or 0)


def adoptie_gemeente(stand: Stand, uitgave: Uitgave = CONCEPT) -> Blad:
    """The gemeenten whose stand this role may see, by name."""
    zichtbaar = [g for g in gemeenten(stand) if g.stand is not None]
    weg = len(gemeenten(stand)) - len(zichtbaar)
    over = (f"{weg} gemeenten staan hier niet bij: hun stand tonen wij in deze rol niet bij naam.",) if weg else ()
    return Blad(
        naam="Adoptie_gemeente", titel="Gebruik van de Kennisgeving per gemeente", stempel=stempel(stand, uitgave),
        noten=(SINDS, *over),
        kolommen=(
            Kolom("Code"), Kolom("Gemeente"), Kolom("Provincie"), Kolom("Arbeidsmarktregio"), Kolom("Inwoners"),
            Kolom("Stand"), Kolom("Gestopt"), Kolom("Stand vorige peildatum", 20), Kolom("Gebruikt sinds", 14),
            Kolom("Precisie"), Kolom("Datum antwoord", 14), Kolom("Uitvoerders", 40),
        ),
        rijen=tuple(_gemeente(g) for g in zichtbaar),
    )  # fmt: skip


def _gemeente(g: GemeenteStand) -> tuple[Cel, ...]:
    gebruikt = g.stand == "gebruikt"
    sinds = g.sinds or (GEEN_GEGEVENS if gebruikt else NIET_VAN_TOEPASSING)
    antwoord = g.antwoorddatum or (NIET_VAN_TOEPASSING if g.stand == "geen_reactie" else GEEN_GEGEVENS)
    return (
        g.gm_code, g.naam, g.provincie_naam, g.arbeidsmarktregio_naam, Getal(g.inwoners, Unit.INWONERS),
        STANDEN[g.stand or ""], "ja" if g.gestopt else "nee",
        STANDEN[g.stand_toen] if g.stand_toen else NIET_VAN_TOEPASSING,
        sinds, tekst(g.sinds_precisie), antwoord, tekst(", ".join(g.uitvoerders), anders=GEEN_GEGEVENS),
    )  # fmt: skip

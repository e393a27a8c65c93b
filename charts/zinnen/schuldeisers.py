"""What Schuldeisers says: each finding as a sentence, built from the figures about creditors."""

from charts.kader import Kader, kader_van
from charts.taal import enkel_of_meer
from charts.zinnen.pauzes import status_zin
from indicators.measurement import TOTAAL, Measurement, Rij, Status
from indicators.unit import NIETS, Unit, schrijf_aantal, schrijf_getal

NIET_OPTELLEN = "Gemeld is nog niet bevestigd: tel de twee niet bij elkaar op."
ALLEEN_MET_CONVENANT = "Weigeren zonder convenant is geen schending."
GEEN_RANGLIJST = "De lijst staat op aantal of op naam, nooit op wie het vaakst 'ja' of 'nee' zegt."


def om_schuldeisers(sig_05: Measurement, meting: Measurement, id: str) -> Kader:
    """The frame of a picture about creditors: its source says from how many gemeenten."""
    rij = sig_05.rij(TOTAAL)
    bron = "antwoorden van schuldeisers"
    if rij and rij.teller is not None and rij.noemer is not None:
        bron += f" uit {schrijf_aantal(rij.teller)} van de {schrijf_aantal(rij.noemer)} gemeenten die de "
        bron += "Kennisgeving gebruiken"
    return kader_van(meting, id, bron=bron)


def snelheid_zinnen(sch_03: Measurement) -> tuple[str, ...]:
    """How many have a final answer after 14 days, and when half of them had."""
    veertien, helft = sch_03.totaal("antwoord_14"), sch_03.totaal("mediaan")
    if veertien.status != Status.OK:
        return (status_zin(sch_03, veertien),)
    eerst = f"Na 14 dagen is naar schatting op {_met_grenzen(veertien)} van de Kennisgevingen een definitief antwoord."
    return (eerst, _helft(sch_03, helft), *_zonder_datum(sch_03.totaal("zonder_datum")))


def _helft(sch_03: Measurement, rij: Rij) -> str:
    if rij.status != Status.OK:
        return "De helft van de Kennisgevingen heeft nog geen definitief antwoord."
    return f"Op de helft is een antwoord binnen {sch_03.eenheid('mediaan').write(rij.waarde)} dagen."


def _zonder_datum(rij: Rij) -> tuple[str, ...]:
    if not rij.waarde:
        return ()
    wat = enkel_of_meer(rij.waarde, "antwoord zonder bruikbare datum telt", "antwoorden zonder bruikbare datum tellen")
    return (f"{schrijf_aantal(rij.waarde)} {wat} hier niet mee.",)


def _met_grenzen(rij: Rij) -> str:
    grenzen = ""
    if rij.ondergrens is not None and rij.bovengrens is not None:
        grenzen = f" (tussen {Unit.AANDEEL.write(rij.ondergrens)} en {Unit.AANDEEL.write(rij.bovengrens)})"
    return f"{Unit.AANDEEL.write(rij.waarde)}{grenzen}"


def termijn_regel(sch_05: Measurement) -> str:
    """How many grants said nothing of how long, and so are in no share."""
    aantal = sch_05.totaal("zonder_termijn").waarde
    if not aantal:
        return "alleen met een bekende termijn"
    return f"{schrijf_aantal(aantal)} keer zei de schuldeiser niet hoe lang"


def schending_titel(sch_06: Measurement, sch_07: Measurement) -> str:
    """Afspraak geschonden: 12 keer bevestigd; 9 meldingen zijn (nog) niet bevestigd."""
    zes, zeven = sch_06.totaal(), sch_07.totaal()
    if zes.teller is None or zeven.teller is None:
        return f"Afspraak geschonden: {status_zin(sch_06, zes).lower().rstrip('.')}"
    meldingen = enkel_of_meer(zeven.teller, "melding is", "meldingen zijn")
    eerst = f"Afspraak geschonden: {schrijf_aantal(zes.teller)} keer bevestigd"
    return f"{eerst}; {schrijf_aantal(zeven.teller)} {meldingen} niet (of nog niet) bevestigd"


def melder_zin(sch_08: Measurement, *, vanaf: float) -> str:
    """How many creditors enough different melders reported."""
    aantal = sch_08.totaal("structureel").waarde
    if aantal is None:
        return status_zin(sch_08, sch_08.totaal())
    wie = "geen enkele schuldeiser" if not aantal else f"{schrijf_aantal(aantal)} "
    wie += "" if not aantal else enkel_of_meer(aantal, "schuldeiser", "schuldeisers")
    werd = enkel_of_meer(aantal or 1, "werd", "werden")
    eerst = f"In zes maanden {werd} {wie} door {schrijf_getal(vanaf)} of meer gemeenten of uitvoerders gemeld."
    buiten = sch_08.totaal("uitgezonderd").waarde or 0
    met = "met een afgesproken uitzondering"
    telt = enkel_of_meer(buiten, f"Eén schuldeiser {met} telt", f"{schrijf_aantal(buiten)} schuldeisers {met} tellen")
    return f"{eerst} {telt} hierbij niet mee." if buiten else eerst


def oneens_zin(sch_06: Measurement, sch_07: Measurement) -> tuple[str, ...]:
    """How many of what was confirmed and reported creditors dispute; nothing where they dispute nothing."""
    zes, zeven = ((m.totaal("betwist").waarde or 0) if m.rij(TOTAAL, "betwist") else 0 for m in (sch_06, sch_07))
    if not zes + zeven:
        return ()
    return (
        f"Met {schrijf_aantal(zes)} van de bevestigde schendingen en {schrijf_aantal(zeven)} van de meldingen is de "
        "schuldeiser het niet eens; zij tellen mee tot zij zijn weerlegd.",
    )


def kandidaten_titel(sch_10: Measurement) -> str:
    """Op 1.200 Kennisgevingen is geen convenant bekend."""
    rij = sch_10.totaal()
    if rij.status != Status.OK:
        return f"{sch_10.indicator.label}: {status_zin(sch_10, rij).lower().rstrip('.')}"
    aantal = rij.waarde or 0
    wat = f"{schrijf_aantal(aantal)} {enkel_of_meer(aantal, 'Kennisgeving ging', 'Kennisgevingen gingen')}"
    return f"{wat} naar schuldeisers zonder (bekend) convenant"


def geweigerd_zin(sch_11: Measurement) -> str:
    """Of one creditor given, refused and no answer known, each with its count; too few gives the count alone."""
    ja, deels, nee, stil = (sch_11.totaal(c) for c in ("toegekend", "gedeeltelijk", "geweigerd", "geen_reactie"))
    if stil.status != Status.OK or not stil.noemer:
        return f"{sch_11.indicator.label}: {status_zin(sch_11, stil)[:1].lower()}{status_zin(sch_11, stil)[1:-1]}"
    ja_deel = ((ja.teller or 0) + (deels.teller or 0)) / stil.noemer
    gegeven = f"{schrijf_aantal((ja.teller or 0) + (deels.teller or 0))} keer ({Unit.AANDEEL.write(ja_deel)})"
    return (
        f"Op {schrijf_aantal(stil.noemer)} Kennisgevingen: {gegeven} geheel of deels een pauze, "
        f"{_keer(nee)} geweigerd, {_keer(stil)} geen antwoord bekend"
    )


def _keer(rij: Rij) -> str:
    return f"{schrijf_aantal(rij.teller or 0)} keer ({Unit.AANDEEL.write(rij.waarde)})"


def antwoordcel(rij: Rij | None) -> str:
    """An answer with its share; its count alone where that says too little."""
    if rij is None or rij.teller is None:
        return NIETS
    aantal = schrijf_aantal(rij.teller)
    if rij.status != Status.OK or rij.waarde is None:
        return aantal
    return f"{aantal} ({Unit.AANDEEL.write(rij.waarde)})"

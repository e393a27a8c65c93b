"""What "Op weg naar 342" says in words: title, hover and text alternative. Never that the target will be met."""

from datetime import date

from charts.taal import enkel_of_meer, gemeenten_woord, is_verleden, schrijf_moment
from charts.wegpunten import Doel, Punt, Weg
from charts.zinnen.adoptie import op_datum
from charts.zinnen.verandering import splitsing
from indicators.lijsten import Mijlpaal
from indicators.measurement import Measurement, Status
from indicators.unit import Unit, schrijf_aantal, schrijf_datum, van_de


def titel_weg(ado_08: Measurement, ado_09: Measurement, *, ado_01: Measurement, vandaag: date) -> str:
    """How many have not said ja, how many a month that asks, and how many came; or that the target date has passed."""
    nodig, erbij = ado_08.totaal(), ado_09.totaal("eigen_start")
    if nodig.status != Status.OK or nodig.teller is None:
        ja = ado_01.totaal()
        stand, _, aandeel = van_de(ja.teller, ja.noemer).partition(" (")
        zin = f"{op_datum(ado_01)} gebruikten {stand} gemeenten de Kennisgeving{' (' * bool(aandeel)}{aandeel}."
        return f"De datum van het doel is voorbij. {zin}"
    toen = is_verleden(ado_08.gegevens_tot or ado_08.peildatum, vandaag=vandaag)
    had = enkel_of_meer(nodig.teller, "had", "hadden") if toen else enkel_of_meer(nodig.teller, "heeft", "hebben")
    eerst = f"{op_datum(ado_08)} {had} {gemeenten_woord(nodig.teller)} nog geen ja gezegd."
    if nodig.teller == 0:
        return f"{op_datum(ado_08)} {'hadden' if toen else 'hebben'} alle gemeenten ja gezegd."
    tempo = f"Daarvoor {'waren' if toen else 'zijn'} {Unit.PER_MAAND.write(nodig.waarde)} gemeenten per maand nodig"
    if erbij.status != Status.OK:
        return f"{eerst} {tempo}."
    return f"{eerst} {tempo}; er kwamen er {Unit.PER_MAAND.write(erbij.waarde)} per maand bij."


def punt_zin(punt: Punt, vorige: Punt | None) -> str:
    """4 november 2025: 200 gemeenten. 88 meer dan op 30 juni 2025: 57 begonnen, 31 gaven …, 0 gestopt."""
    eerst = f"{schrijf_datum(punt.peildatum)}: {gemeenten_woord(punt.gebruikt)}."
    if vorige is None or punt.begonnen is None or punt.eerste_ja is None or punt.gestopt is None:
        return eerst
    verschil = punt.gebruikt - vorige.gebruikt
    woord = (
        "Evenveel als"
        if verschil == 0
        else f"{schrijf_aantal(abs(verschil))} {'meer' if verschil > 0 else 'minder'} dan"
    )
    delen = f"{splitsing(punt.begonnen, punt.eerste_ja)}, {schrijf_aantal(punt.gestopt)} gestopt"
    return f"{eerst} {woord} op {schrijf_datum(vorige.peildatum)}: {delen}."


def punt_zinnen(weg: Weg) -> list[str]:
    """A sentence per delivered point, oldest first."""
    return [punt_zin(p, vorige) for p, vorige in zip(weg.punten, (None, *weg.punten[:-1]), strict=True)]


def hoogstens_zin(punt: Punt) -> str:
    """How far the thin bar reaches."""
    return f"Als alle {schrijf_aantal(punt.geen)} stille gemeenten gebruiken: {schrijf_aantal(punt.hoogstens)}."


def benadering_zin(mijlpaal: Mijlpaal) -> str:
    """An approximation says that it is one."""
    return f"Bij benadering, {schrijf_moment(mijlpaal.datum, mijlpaal.precisie)}: {mijlpaal.tekst}."


def gebeurtenis_zinnen(weg: Weg) -> list[str]:
    """The events beside their letters in the picture: A 14 oktober 2025: pauzeknop.nl is online."""
    return [
        f"{letter} {schrijf_moment(m.datum, m.precisie)}: {m.tekst}"
        for letter, m in zip("ABCD", weg.gebeurtenissen, strict=False)
    ]


def nodig_label(weg: Weg) -> str:
    """nodig: 10,2 per maand."""
    return f"nodig: {Unit.PER_MAAND.write(weg.nodig)} per maand"


def doel_label(doel: Doel) -> str:
    """doel: alle gemeenten (342)."""
    return f"doel: alle gemeenten ({schrijf_aantal(doel.waarde)})"


def band_label(weg: Weg) -> str:
    """sinds 4 november 2025 geen nieuwe stand."""
    return f"sinds {schrijf_datum(weg.punten[-1].peildatum)} geen nieuwe stand"


def tempo_staven(weg: Weg) -> tuple[tuple[str, float | None], ...]:
    """The three paces in their order, gemeenten per month."""
    return ("Nodig", weg.nodig), ("Laatste 3 maanden", weg.laatste), ("Beste 3 maanden", weg.beste)


def alt_weg(weg: Weg) -> str:
    """The picture in words."""
    delen = [f"{zin} {hoogstens_zin(p)}" for zin, p in zip(punt_zinnen(weg), weg.punten, strict=True)]
    delen += [benadering_zin(m) for m in weg.benaderingen]
    if weg.doel:
        doel = f"{schrijf_aantal(weg.doel.waarde)} gemeenten op {schrijf_datum(weg.doel.datum)}"
        delen.append(f"Het doel: {doel}.")
    tempo = [f"{naam}: {Unit.PER_MAAND.write(w)} per maand" for naam, w in tempo_staven(weg) if w is not None]
    return " ".join(["Lijn van het aantal gemeenten dat de Kennisgeving gebruikt.", *delen, "; ".join(tempo)])

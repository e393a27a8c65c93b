"""What Pauzes says about requests: their months, their path through the four signals, their days and their senders."""

import re
from collections.abc import Sequence

from charts.maanden import Reeks
from charts.taal import aan_het_begin, enkel_of_meer, gemeenten_woord, opsomming
from indicators.measurement import TOTAAL, Measurement, Rij, Status
from indicators.tekst import STATUS_TEKST
from indicators.unit import Unit, schrijf_aantal, schrijf_maand, van_de

FASE_1 = "fase 1 is in ontwikkeling"
EIGEN_TELLING = "Dat is een eigen telling van berichten. Tel die niet op bij de pauzeverzoeken."
VROEG = ("1", "2", "3")


def maand_titel(reeksen: Sequence[Reeks]) -> str:
    """Pauzeverzoeken per maand: van 38 in januari 2025 tot 102 in oktober 2025, by the fewest and the most."""
    heel = [m for m in reeksen[0].maanden if m.aantal is not None and not m.deels] if reeksen else []
    if len(heel) < 2:
        return "Pauzeverzoeken per maand"
    minst, meest = min(heel, key=lambda m: m.aantal or 0), max(heel, key=lambda m: m.aantal or 0)
    delen = [f"{schrijf_aantal(m.aantal or 0)} in {schrijf_maand(m.dag)}" for m in (minst, meest)]
    return f"Pauzeverzoeken per maand: van {delen[0]} tot {delen[1]}"


def inwoners_titel(sig_02: Measurement) -> str:
    """Per 10.000 inwoners werd 3,4 keer om een pauze gevraagd, in gemeenten die cijfers doorgeven."""
    rij = sig_02.totaal()
    if rij.status != Status.OK:
        woord = STATUS_TEKST[rij.status]
        return f"{sig_02.indicator.label}: {woord[:1].lower()}{woord[1:]}"
    keer = f"{Unit.PER_10000.write(rij.waarde)} keer om een pauze gevraagd"
    return f"Per 10.000 inwoners werd {keer}, in de gemeenten die cijfers doorgeven"


def zonder_cijfers_zin(sig_02: Measurement) -> str:
    """Groningen en Drenthe: hier geeft geen enkele gemeente cijfers door; nothing where every part of it has some."""
    namen = [r.naam for r in sig_02.rijen if r.status == Status.GEEN_WAARNEMINGEN]
    return f"{opsomming(namen)}: hier geeft geen enkele gemeente cijfers door." if namen else ""


def fase_zin(per_nummer: Measurement) -> str:
    """The path in one sentence: what came of each signal, and why there is nothing of signals 1 to 3."""
    aantallen = {r.groep: r.waarde or 0 for r in per_nummer.rijen if r.status == Status.OK}
    vroeg = {nr: n for nr, n in aantallen.items() if nr in VROEG and n}
    vier = aantallen.get("4", 0)
    if vroeg:
        delen = [f"{schrijf_aantal(n)} keer signaal {nr}" for nr, n in sorted({**vroeg, "4": vier}.items()) if n]
        return f"Gevraagd werd {opsomming(delen)}."
    verborgen = any(r.groep in VROEG and r.status == Status.ONDERDRUKT for r in per_nummer.rijen)
    if verborgen:
        return "Hoe vaak signaal 1, 2 en 3 zijn gegeven, tonen wij niet om mensen te beschermen."
    begin = "Elk pauzeverzoek was signaal 4, de Kennisgeving." if vier else "Er zijn nog geen pauzeverzoeken."
    return f"{begin} Van signaal 1, 2 en 3 zijn er geen: {FASE_1}."


def fase_kort(per_nummer: Measurement) -> str:
    """The same on a tile: signaal 4: 775; fase 1 is in ontwikkeling."""
    delen = [
        f"signaal {r.groep}: {schrijf_aantal(r.waarde)}"
        for r in sorted(per_nummer.rijen, key=lambda r: r.groep)
        if r.groep in (*VROEG, "4") and r.waarde
    ]
    vroeg = any(r.groep in VROEG and (r.waarde or r.status == Status.ONDERDRUKT) for r in per_nummer.rijen)
    return "; ".join([*delen, *([] if vroeg or not delen else [FASE_1])])


def volgend_zin(sig_06: Measurement) -> str:
    """How many trajecten got another signal after the first, and after how many days; nothing where none did."""
    delen = [
        f"van signaal {van} naar signaal {naar}: {van_de(r.teller, r.noemer)} trajecten{_na_dagen(sig_06, van, naar)}"
        for r in sig_06.rijen
        if r.status == Status.OK and r.teller
        for van, naar in re.findall(r"^(\d)_(\d)$", r.maat or "")
    ]
    return f"{aan_het_begin('; '.join(delen))}." if delen else ""


def _na_dagen(sig_06: Measurement, van: str, naar: str) -> str:
    rij = sig_06.rij(TOTAAL, f"{van}_{naar}_dagen")
    return f", bij de helft binnen {_dagen(rij)} dagen" if rij and rij.waarde is not None else ""


def dagen_regels(sig_04: Measurement) -> tuple[str, ...]:
    """On a tile: 9 van de 10 binnen 93 dagen; from admission on, half within so many."""
    negen, toelating = sig_04.totaal("vanaf_aanmelding_p90"), sig_04.totaal("vanaf_toelating")
    regels = ["de helft, vanaf de aanmelding"] if sig_04.totaal("vanaf_aanmelding").status == Status.OK else []
    regels += [f"9 van de 10 binnen {_dagen(negen)} dagen"] if negen.status == Status.OK else []
    regels += [f"vanaf de toelating: {_dagen(toelating)} dagen"] if toelating.status == Status.OK else []
    return tuple(regels)


def dagen_titel(sig_04: Measurement) -> str:
    """Bij de helft kwam de Kennisgeving binnen 48 dagen na de aanmelding."""
    rij = sig_04.totaal("vanaf_aanmelding")
    if rij.status != Status.OK:
        return f"{sig_04.indicator.label}: {STATUS_TEKST[rij.status][:1].lower()}{STATUS_TEKST[rij.status][1:]}"
    return f"Bij de helft kwam de Kennisgeving binnen {_dagen(rij)} dagen na de aanmelding"


def dagen_zinnen(sig_04: Measurement) -> tuple[str, ...]:
    """How many within 7 and 28 days, and how many were left out because they were sent before."""
    delen = [
        f"{van_de(r.teller, r.noemer)} binnen {dagen} dagen"
        for dagen in (7, 28)
        if (r := sig_04.totaal(f"vanaf_aanmelding_binnen_{dagen}")).status == Status.OK
    ]
    eerst = [f"Van de pauzeverzoeken kwam {' en '.join(delen)} na de aanmelding."] * bool(delen)
    weg = sig_04.totaal("vanaf_aanmelding_negatief").waarde
    niet = [f"{schrijf_aantal(weg)} zijn verstuurd voor de aanmelding; die tellen niet mee."] if weg else []
    return (*eerst, *niet)


def _dagen(rij: Rij) -> str:
    return Unit.DAGEN.write(rij.waarde)


def knooppunt_zin(per_maand: Measurement, *, maat: str | None) -> str:
    """The monthly counts of the Schuldenknooppunt in one sentence, and that they are a count of their own."""
    bekend = [r for r in per_maand.rijen if r.maat == maat and r.waarde is not None]
    if not bekend or per_maand.per != "maand":
        return ""
    samen = sum(r.waarde or 0 for r in bekend)
    maanden = f"{schrijf_aantal(len(bekend))} {enkel_of_meer(len(bekend), 'maand', 'maanden')}"
    return f"Het Schuldenknooppunt telde in {maanden} {schrijf_aantal(samen)} Kennisgevingen. {EIGEN_TELLING}"


def verzenders_titel(rijen: Sequence[Rij]) -> str:
    """12 verzenders via het Schuldenknooppunt; de meeste Kennisgevingen: …, 300 van de 1.500 (20,0%)."""
    samen = sum(r.waarde or 0 for r in rijen)
    wie = f"{schrijf_aantal(len(rijen))} {enkel_of_meer(len(rijen), 'verzender', 'verzenders')}"
    eerste = max(rijen, key=lambda r: r.waarde or 0)
    return f"{wie} via het Schuldenknooppunt; de meeste Kennisgevingen: {eerste.naam}, {van_de(eerste.waarde, samen)}"


def zonder_ja_regel(sig_05: Measurement) -> str:
    """On a tile: ook 3 gemeenten zonder 'ja' geven cijfers door; nothing where there are none."""
    rij = sig_05.totaal("zonder_ja")
    if not rij.waarde:
        return ""
    return f"ook {gemeenten_woord(rij.waarde)} zonder 'ja'"


def inwoners_regel(sig_05: Measurement) -> str:
    """On a tile: met 4.500.000 van hun 11.000.000 inwoners."""
    rij = sig_05.totaal("inwoners")
    if rij.teller is None or not rij.noemer:
        return ""
    return f"met {schrijf_aantal(rij.teller)} van de {schrijf_aantal(rij.noemer)} inwoners"

"""The messy overview of November: two sheets, a header of two rows, merged provincies, totals, notes, a hidden row."""

from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.voorbeeldverhalen import JA, NEE, PEILDATA, STIL, Verhaal
from benchmarks.voorbeeldvormen import FICTIEF, antwoorddag, kort, kwartaal, plan, schrijf_datum, start, werkboek

BLADEN = {
    "Noord en Oost": ("Groningen", "Fryslân", "Drenthe", "Overijssel", "Flevoland", "Gelderland"),
    "Zuid en West": ("Utrecht", "Noord-Holland", "Zuid-Holland", "Zeeland", "Noord-Brabant", "Limburg"),
}
GROEPEN = (("Gegevens", 2), ("Inzet", 5), ("Plan", 2), ("Ervaringen", 2), ("Reactie", 4))
KOPPEN_NOVEMBER = (
    "Provincie", "Gemeente", "Zet u de Kennisgeving in?", "Sinds wanneer?", "Kanaal", "Welk formulier?",
    "SKP aangesloten", "Geplande start", "Wat houdt u tegen of kan beter?", "Wat gaat goed?", "Hulp nodig?",
    "Datum antwoord", "Beantwoord door", "Contactpersoon", "E-mailadres",
)  # fmt: skip
ROEPNAMEN = {
    "GM0518": "Den Haag", "GM0796": "Den Bosch", "GM1900": "SWF", "GM0820": "Nuenen c.a.", "GM1945": "Berg & Dal",
    "GM0502": "Capelle a/d IJssel", "GM0373": "Bergen (NH)", "GM0014": "Gemeente Groningen", "GM0363": "AMSTERDAM",
    "GM0484": "Alphen a.d. Rijn", "GM1970": "Noardeast Fryslan", "GM1735": "Hof v. Twente",
    "GM0736": "Ronde Venen (De)",
}  # fmt: skip


def schrijf_november(alle: tuple[Verhaal, ...], pad: Path) -> None:
    """Every gemeente on the sheet of its provincie, as people of a project keep such a list by hand."""
    toeval = Random(1104)
    boek = werkboek(pad)
    stijl = {"vet": boek.add_format({"bold": True}), "midden": boek.add_format({"valign": "vcenter"}),
             "datum": boek.add_format({"num_format": "dd-mm-yyyy"})}  # fmt: skip
    for naam, provincies in BLADEN.items():
        blad = boek.add_worksheet(naam)
        _kop(blad, naam, stijl)
        rij = 5
        for provincie in provincies:
            groep = sorted((v for v in alle if v.rij["provincie_naam"] == provincie), key=lambda v: v.rij["naam"])
            blad.merge_range(rij, 0, rij + len(groep) - 1, 0, provincie, stijl["midden"])
            for verhaal in groep:
                _regel(blad, rij, verhaal, toeval=toeval, datum=stijl["datum"])
                rij += 1
        _voet(blad, rij, [v for v in alle if v.rij["provincie_naam"] in provincies])
    boek.close()


def _kop(blad: Any, naam: str, stijl: dict[str, Any]) -> None:
    blad.write_string(0, 0, "Landelijke Pauzeknop, werkblad van het project", stijl["vet"])
    blad.write_string(1, 0, f"Stand per 4 november 2025, {naam.lower()}. {FICTIEF}")
    kolom = 0
    for groep, breed in GROEPEN:
        blad.merge_range(3, kolom, 3, kolom + breed - 1, groep, stijl["vet"])
        kolom += breed
    blad.write_row(4, 0, KOPPEN_NOVEMBER, stijl["vet"])
    blad.set_column(0, len(KOPPEN_NOVEMBER) - 1, 20)
    blad.freeze_panes(5, 2)


def _regel(blad: Any, rij: int, verhaal: Verhaal, *, toeval: Random, datum: Any) -> None:
    code = verhaal.rij["gm_code"]
    if code == "GM0599":
        blad.set_row(rij, None, None, {"hidden": True})
    antwoord = verhaal.laatste_antwoord(2)
    teksten = {1: ROEPNAMEN.get(code, verhaal.rij["naam"]), 2: _stand(verhaal, toeval)}
    if verhaal.standen[2] == JA and verhaal.begon:
        schrijf_datum(blad, rij, 3, start(verhaal.begon, toeval), vorm=datum)
        aangesloten = "ja" if "knooppunt" in verhaal.kanaal else toeval.choice(("nee", ""))
        teksten |= {4: verhaal.kanaal, 5: verhaal.model, 6: aangesloten, 9: "; ".join(verhaal.pluspunten)}
    elif verhaal.standen[2] == NEE:
        gepland = plan(verhaal.start_plan, toeval) if verhaal.start_plan else ""
        teksten |= {7: gepland}
    if antwoord:
        schrijf_datum(blad, rij, 11, antwoorddag(antwoord, toeval), vorm=datum)
        teksten |= {8: ", ".join(verhaal.belemmeringen), 10: ", ".join(verhaal.hulp), 12: _wie(verhaal),
                    13: f"Contactpersoon {int(code[2:])}", 14: f"contact{int(code[2:])}@voorbeeld.nl"}  # fmt: skip
    for kolom, tekst in teksten.items():
        if tekst:
            blad.write_string(rij, kolom, tekst)


def _wie(verhaal: Verhaal) -> str:
    return "uitvoerder" if verhaal.samen and set(verhaal.antwoorden) == {0} else "gemeente"


def _stand(verhaal: Verhaal, toeval: Random) -> str:
    if verhaal.standen[2] == JA:
        woorden = {"standaard": ("Ja, standaard", "standaard"), "deels": ("deels", "ja, deels"),
                   "pilot": ("pilot", "Pilot")}  # fmt: skip
        return toeval.choice(woorden.get(verhaal.diepte, ("ja", "Ja", "in gebruik", "JA ")))
    if verhaal.standen[2] == NEE:
        if verhaal.start_plan and verhaal.start_plan >= date(2026, 1, 1) and toeval.random() < 0.5:
            return f"nee, wel gepland {kwartaal(verhaal.start_plan)}"
        woorden = {"gepland": ("nee, wel gepland", "gepland"), "in voorbereiding": ("in voorbereiding", "bezig"),
                   "geen plan": ("nee, geen plannen", "niet van plan")}  # fmt: skip
        return toeval.choice(woorden.get(verhaal.plan, ("(nog) niet", "nog niet", "Nee", "nee")))
    return toeval.choice(("-", "niet gereageerd", "geen reactie"))


def _voet(blad: Any, rij: int, groep: list[Verhaal]) -> None:
    telling = {stand: sum(v.standen[2] == stand for v in groep) for stand in (JA, NEE, STIL)}
    blad.write_string(rij + 1, 0, "Totaal")
    blad.write_number(rij + 1, 1, len(groep))
    blad.write_string(rij + 1, 2, f"{telling[JA]} ja / {telling[NEE]} (nog) niet / {telling[STIL]} geen reactie")
    blad.write_string(rij + 3, 0, f"* peildatum {kort(PEILDATA[2])}; wie niet reageerde, is twee keer herinnerd")
    blad.write_string(rij + 4, 0, f"* {FICTIEF}")

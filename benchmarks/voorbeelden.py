"""Makes the three fictional inventories in data/samples, each in another dress: python -m benchmarks.voorbeelden."""

import csv
from datetime import datetime, time
from io import StringIO
from pathlib import Path
from random import Random

from benchmarks.voorbeeldnovember import schrijf_november
from benchmarks.voorbeeldverhalen import JA, Verhaal, verhalen
from benchmarks.voorbeeldvormen import FICTIEF, kort, werkboek

MAP = Path(__file__).resolve().parent.parent / "data" / "samples"
JANUARI = "2025-01-31 antwoorden webformulier (voorbeeld).xlsx"
JUNI = "2025-06-30 overzicht Kennisgeving (voorbeeld).csv"
NOVEMBER = "2025-11-04 stand van zaken Kennisgeving (voorbeeld).xlsx"


def main() -> None:
    """Write the three files; running it again gives the same bytes."""
    alle = verhalen()
    MAP.mkdir(parents=True, exist_ok=True)
    schrijf_januari(alle, MAP / JANUARI)
    schrijf_juni(alle, MAP / JUNI)
    schrijf_november(alle, MAP / NOVEMBER)


def schrijf_januari(alle: tuple[Verhaal, ...], pad: Path) -> None:
    """A web form: one row an answer, sometimes for several gemeenten, with the columns of who filled it in."""
    toeval = Random(131)
    boek = werkboek(pad)
    blad, moment = boek.add_worksheet("Antwoorden"), boek.add_format({"num_format": "d-m-yyyy h:mm"})
    blad.write_string(0, 0, FICTIEF)
    blad.write_string(1, 0, "Webformulier Kennisgeving, stand per 31 januari 2025")
    koppen = ("Volgnr", "Ingevuld op", "Naam invuller", "E-mailadres", "Namens welke gemeente(n) vult u dit in?",
              "Gebruikt u de Kennisgeving?", "Sinds wanneer gebruikt u de Kennisgeving?",
              "Op welke manier verstuurt u?",
              "Welke belemmeringen ziet u?", "Waar heeft u ondersteuning bij nodig?", "Opmerkingen")  # fmt: skip
    blad.write_row(3, 0, koppen)
    for nummer, verhaal in enumerate(_januari(alle, toeval), 1):
        rij = nummer + 3
        ja = verhaal.standen[0] == JA
        blad.write_number(rij, 0, nummer)
        tijd = time(toeval.randrange(8, 18), toeval.randrange(60))
        blad.write_datetime(rij, 1, datetime.combine(verhaal.antwoorden[0], tijd), moment)
        blad.write_row(rij, 2, (f"Invuller {nummer}", f"invuller{nummer}@voorbeeld.nl"))
        blad.write_string(rij, 4, verhaal.samen or verhaal.rij["naam"])
        blad.write_string(rij, 5, "Ja" if ja else toeval.choice(("Nee", "Nog niet")))
        if ja and verhaal.begon:
            blad.write_string(rij, 6, kort(verhaal.begon))
            blad.write_string(rij, 7, verhaal.kanaal.replace(" en ", ";"))
        elif not ja:
            blad.write_string(rij, 8, ";".join(x.capitalize() for x in verhaal.belemmeringen))
        blad.write_string(rij, 9, ";".join(x.capitalize() for x in verhaal.hulp))
    boek.close()


def _januari(alle: tuple[Verhaal, ...], toeval: Random) -> list[Verhaal]:
    """Who answered in January, one story for each answer, in the order in which the form was sent in."""
    gezien: dict[str, Verhaal] = {}
    for verhaal in alle:
        if 0 in verhaal.antwoorden:
            gezien.setdefault(verhaal.samen or verhaal.rij["gm_code"], verhaal)
    return sorted(gezien.values(), key=lambda v: (v.antwoorden[0], toeval.random()))


def schrijf_juni(alle: tuple[Verhaal, ...], pad: Path) -> None:
    """An export in Windows-1252 with semicolons: every gemeente, and only who answered in this round has a stand."""
    uit = StringIO()
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow([f"{FICTIEF}. Kennisgeving per gemeente, peildatum 30 juni 2025"])
    schrijver.writerow(["Provincie", "CBS-code", "Gemeente", "Inwoners", "Kennisgeving ja/nee", "In gebruik per",
                        "Reactie d.d.", "Wijze van verzenden"])  # fmt: skip
    for verhaal in sorted(alle, key=lambda v: (v.rij["provincie_naam"], v.rij["naam"])):
        antwoord = verhaal.antwoorden.get(1)
        ja = verhaal.standen[1] == JA
        stand = ({"deels": "deels", "pilot": "pilot"}.get(verhaal.diepte, "ja") if ja else "nee") if antwoord else ""
        inwoners = f"{int(verhaal.rij['inwoners']) / 1000:.1f}".replace(".", ",")
        begon = kort(verhaal.begon) if antwoord and ja and verhaal.begon else ""
        schrijver.writerow([
            verhaal.rij["provincie_naam"], verhaal.rij["gm_code"][2:].lstrip("0"), verhaal.rij["naam"], inwoners, stand,
            begon, f"{antwoord:%d-%m-%Y}" if antwoord else "", verhaal.kanaal if antwoord and ja else "",
        ])  # fmt: skip
    pad.write_bytes(uit.getvalue().encode("cp1252"))


if __name__ == "__main__":
    main()

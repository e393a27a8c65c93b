"""What the commands that take rows away say: in Dutch sentences, and as one record."""

from typing import Any

from indicators.unit import schrijf_datum
from publish.verwijderen import Uitkomst

SOORTEN = {"signalen": "pauzeverzoeken", "reacties": "antwoorden van schuldeisers"}
NIETS = "Er zijn geen regels waarvan de bewaartermijn voorbij is. Er is niets veranderd."
ONBEKEND = "Wij vinden dit dossier niet bij deze afzender. Controleer het nummer en de naam. Er is niets veranderd."
UITVOEREN = "Er is nog niets veranderd. Geef de opdracht nog eens met --uitvoeren om deze regels te verwijderen."
VERGETEN = (
    "Vraag de afzender het dossier ook uit de eigen registratie te halen: met een nieuw bestand komt het anders terug. "
    "Het staat nog in reservekopieën van vóór vandaag."
)
VERLOPEN = "Reservekopieën van vóór vandaag bevatten deze regels nog. Gooi ook die weg."


def als_record(uitkomst: Uitkomst, *, proef: bool) -> dict[str, Any]:
    """What goes or went, per delivery. Never a dossier, nor what stands for one."""
    editie, grens = uitkomst.editie, uitkomst.weg.grens
    return {
        "uitgevoerd": not proef,
        "op": uitkomst.weg.op.isoformat(),
        "voor": grens.isoformat() if grens else None,
        "regels": sum(x.regels for x in uitkomst.geraakt),
        "leveringen": [
            {"levering": x.levering.nummer, "bestand": x.levering.bestand, "soort": x.levering.soort,
             "afzender": x.levering.afzender, "regels": x.regels, "trajecten": x.trajecten}
            for x in uitkomst.geraakt if x.levering
        ],
        "regels_zonder_levering": uitkomst.los,
        "edities_zonder_regels": list(uitkomst.beperkt),
        "editie": editie.naam if editie else None,
        "nummer": editie.nummer if editie else None,
    }  # fmt: skip


def over_bewaartermijn(uitkomst: Uitkomst, *, proef: bool) -> list[str]:
    """The report of the retention, sentence by sentence."""
    grens = uitkomst.weg.grens
    if not uitkomst.geraakt or grens is None:
        return [NIETS]
    gaan = "gaan weg" if proef else "zijn verwijderd"
    kop = f"Regels van trajecten die vóór {schrijf_datum(grens)} waren afgelopen, {gaan}:"
    return [kop, *_per_levering(uitkomst), *_gevolg(uitkomst, proef=proef), UITVOEREN if proef else VERLOPEN]


def over_vergeten(uitkomst: Uitkomst, *, proef: bool) -> list[str]:
    """The report of forgetting one dossier."""
    kop = "De regels van dit dossier gaan weg:" if proef else "De regels van dit dossier zijn verwijderd:"
    slot = "Er is nog niets veranderd. Geef de opdracht zonder --proef om deze regels te verwijderen."
    return [kop, *_per_levering(uitkomst), *_gevolg(uitkomst, proef=proef), slot if proef else VERGETEN]


def _per_levering(uitkomst: Uitkomst) -> list[str]:
    regels = [
        f"  levering {x.levering.nummer}, {x.levering.bestand} ({SOORTEN[x.levering.soort]}): {_aantal(x.regels)}"
        for x in uitkomst.geraakt
        if x.levering
    ]
    return [*regels, f"  ingelezen maar niet geldend: {_aantal(uitkomst.los)}"] if uitkomst.los else regels


def _gevolg(uitkomst: Uitkomst, *, proef: bool) -> list[str]:
    nummers = ", ".join(sorted((naam.split("-")[0] for naam in uitkomst.beperkt), key=int))
    oud = (
        f"Oudere gegevens (nr. {nummers}) tonen daarna alleen nog cijfers die zijn bewaard. "
        "Andere doorsneden daarvan zijn niet meer te berekenen."
    )
    return [*([oud] if nummers and proef else []), *([oud.replace(" daarna", "")] if nummers and not proef else [])]


def _aantal(regels: int) -> str:
    return f"{regels} {'regel' if regels == 1 else 'regels'}"

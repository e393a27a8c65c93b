"""What the reading process is asked and answers: a file with what was said about it, its reading as one document."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from ingest.inventarisaties.levering import Opties
from ingest.inventarisaties.opmerkingen import over_antwoorden
from ingest.inventarisaties.samenvatting import ZIN_LEEG, ZIN_TE_VEEL
from ingest.kwitantie import INFO, WAARSCHUWING, Antwoord, Kwitantie, Melding, als_records
from ingest.logs.bron import Logbestand, open_log
from ingest.logs.bronnen import LOGBRONNEN, MET_AFZENDER
from ingest.logs.dubbel import Verschil
from ingest.logs.kop import Logkop, lees_kop
from ingest.logs.lezing import Loglezing
from ingest.logs.wezen import Wezen, over_wezen
from ingest.woorden.datums import waarschuwing_volgorde
from store.partijnamen import Partijnamen, partijnamen
from store.pseudoniem import Pseudoniemen, pseudoniemen_van
from store.register import register_uit
from store.schema import SCHEMAS

GESCHAT = (
    "U gaf geen peildatum. Wij nemen de laatste datum in het bestand: {:%d-%m-%Y}. Weet u tot en met welke dag "
    "dit bestand volledig is, geef dan die datum."
)
Voortgang = Callable[[int], None]


def antwoord_op(vraag: dict[str, Any], voortgang: Voortgang) -> dict[str, Any]:
    """Read the log of a question and give the document of its reading. Raises LeveringGeweigerd."""
    bron = LOGBRONNEN[vraag["soort"]]
    opties = _opties(vraag)
    bestand = open_log(Path(vraag["pad"]), naam=vraag["naam"], sha256=vraag["sha256"], limieten=bron.limieten)
    kop = lees_kop(bestand.werkmap, bron, opties, onthouden=vraag["onthouden"])
    meter = _meter(bestand, voortgang)
    if kop.toegewezen.zin:
        return _wachtend(bestand, kop, opties, soort=bron.soort, sha256=vraag["sha256"])
    stage = Path(vraag["stage"]) if vraag["stage"] else None
    pseudoniemen = _pseudoniemen(bron.soort, opties.afzender, bewaar=stage is not None)
    lezing = Loglezing(
        bron.soort,
        pseudoniemen,
        tot=opties.peildatum or date.today(),
        peildatum=opties.peildatum,
        antwoorden=kop.antwoorden,
        stage=stage,
        wezen=Wezen([Path(pad) for pad in vraag["signalen"]]) if vraag.get("signalen") is not None else None,
        namen=_namen(vraag.get("register") or {}),
    )
    for deel in kop.delen:
        lezing.read(bestand, deel, meter)
    weg = lezing.finish()
    verschil = lezing.sleutels.difference(weg, [Path(pad) for pad in vraag["eerder"]])
    wachten = over_wezen(lezing.wezen.count(weg)) if lezing.wezen else []
    kop = replace(kop, meldingen=(*kop.meldingen, *wachten, *_over_register(vraag.get("register") or {})))
    kwitantie = _kwitantie(lezing, kop, opties, verschil, sha256=vraag["sha256"], vervangt=vraag["vervangt"])
    zin = _vastgehouden(lezing, vraag["afkeur_maximum"])
    rijen = "" if zin else lezing.voorraad.write(weg, list(SCHEMAS[lezing.soort]))
    voortgang(100)
    return _document(kwitantie, kop, lezing, zin=zin, rijen=rijen)


def _pseudoniemen(soort: str, afzender: str, *, bewaar: bool) -> Pseudoniemen:
    """The pseudonyms of the afzender; a log without kenmerken needs no key, and none is made for it."""
    return pseudoniemen_van(afzender, bewaar=bewaar) if soort in MET_AFZENDER else Pseudoniemen(afzender, ())


def _namen(register: dict[str, str]) -> Partijnamen | None:
    """The names of a delivered register; of our own nothing has to be read."""
    if not register.get("pad"):
        return None
    rijen = pl.read_parquet(register["pad"]).to_dicts()
    return partijnamen(register_uit(rijen, met_convenanten=False))


def _over_register(register: dict[str, str]) -> list[Melding]:
    if not register:
        return []
    return [Melding("", "", "", f"Namen van schuldeisers zochten wij op in {register['wat']}.", INFO)]


def _opties(vraag: dict[str, Any]) -> Opties:
    antwoorden = tuple(Antwoord(**record) for record in vraag["antwoorden"])
    dag = date.fromisoformat(vraag["peildatum"]) if vraag["peildatum"] else None
    return Opties(dag, vraag["afzender"], vraag["kolommen"], antwoorden)


def _meter(bestand: Logbestand, voortgang: Voortgang) -> Callable[[int], None]:
    """Add up what was read, and pass on every whole percentage below 99: the last one is for when all is done."""
    stand = [0, -1]

    def gelezen(aantal: int) -> None:
        stand[0] += aantal
        procent = min(98, stand[0] * 98 // max(bestand.grootte, 1))
        if procent > stand[1]:
            stand[1] = procent
            voortgang(procent)

    return gelezen


def _wachtend(bestand: Logbestand, kop: Logkop, opties: Opties, *, soort: str, sha256: str) -> dict[str, Any]:
    """A file whose rows cannot be read before a heading is known: all of them wait."""
    aantal = sum(
        blok.filter(pl.col("rij") > deel.koprij).height
        for deel in kop.delen for blok in bestand.rijen(deel.blad, deel.breedte, lambda _: None)
    )  # fmt: skip
    kwitantie = Kwitantie(
        bestand=kop.bestand, sha256=sha256, soort=soort, afzender=opties.afzender, peildatum=opties.peildatum,
        gelezen=aantal, afgekeurd=aantal, meldingen=kop.meldingen, vragen=kop.vragen,
    )  # fmt: skip
    return {"kwitantie": _velden(kwitantie), "zin": kop.toegewezen.zin, "rijen": "", "koppelingen": {}, "meer": {},
            "niet_gelezen": []}  # fmt: skip


def _kwitantie(
    lezing: Loglezing, kop: Logkop, opties: Opties, verschil: Verschil, *, sha256: str, vervangt: int | None
) -> Kwitantie:
    telling, vragen = lezing.telling, (*kop.vragen, *lezing.plaatsen.questions(), *lezing.woorden.questions())
    gebruikt = {*kop.gehoord, *lezing.plaatsen.gehoord, *lezing.woorden.gehoord}
    peildatum = opties.peildatum or lezing.nieuwste
    return Kwitantie(
        bestand=kop.bestand, sha256=sha256, soort=lezing.soort, afzender=opties.afzender, peildatum=peildatum,
        gelezen=telling.gelezen, geaccepteerd=telling.geaccepteerd, afgekeurd=telling.afgekeurd,
        genegeerd=telling.genegeerd,
        meldingen=(
            *kop.meldingen, *_over_peildatum(opties, lezing), *_over_volgorde(lezing), *lezing.meldingen.all(),
            *_over_onbekend(lezing), *_over_vervallen(verschil, vervangt),
            *over_antwoorden(kop.antwoorden, gebruikt, vragen),
        ),
        vragen=vragen, antwoorden=tuple(a for a in kop.antwoorden if a in gebruikt),
        nieuw=verschil.nieuw, gewijzigd=verschil.gewijzigd, gelijk=verschil.gelijk,
    )  # fmt: skip


def _over_peildatum(opties: Opties, lezing: Loglezing) -> list[Melding]:
    if opties.peildatum or lezing.nieuwste is None:
        return []
    return [Melding("", "", "", GESCHAT.format(lezing.nieuwste), INFO)]


def _over_volgorde(lezing: Loglezing) -> list[Melding]:
    return [
        Melding(deel.blad, deel.adres(veld, deel.koprij), deel.kop(veld), zin, WAARSCHUWING)
        for deel, waarden in lezing.delen
        for veld, lezer in waarden.datums.items()
        if (zin := waarschuwing_volgorde(lezer.onbeslist))
    ]


def _over_onbekend(lezing: Loglezing) -> list[Melding]:
    aantal = lezing.plaatsen.onbekend
    if not aantal:
        return []
    zin = f"Van {aantal} {'regel' if aantal == 1 else 'regels'} is de gemeente onbekend. Zo tellen wij ze ook."
    return [Melding("", "", "gemeente", zin, INFO)]


def _over_vervallen(verschil: Verschil, vervangt: int | None) -> list[Melding]:
    """What lapses where this file takes the place of an earlier one of the same afzender and peildatum."""
    if vervangt is None:
        return []
    zin = (
        f"Dit bestand vervangt een eerder bestand van dezelfde afzender en peildatum (levering {vervangt}). "
        f"{verschil.vervalt} {'regel' if verschil.vervalt == 1 else 'regels'} van eerder staan niet in dit bestand."
    )
    return [Melding("", "", "", zin, WAARSCHUWING)]


def _vastgehouden(lezing: Loglezing, afkeur_maximum: float) -> str:
    telling = lezing.telling
    if telling.afgekeurd and telling.afgekeurd > afkeur_maximum * telling.gelezen:
        return ZIN_TE_VEEL.format(telling.afgekeurd, telling.gelezen)
    return "" if telling.geaccepteerd else ZIN_LEEG


def _velden(kwitantie: Kwitantie) -> dict[str, Any]:
    dag = kwitantie.peildatum.isoformat() if kwitantie.peildatum else None
    lijsten = {naam: als_records(getattr(kwitantie, naam)) for naam in ("meldingen", "vragen", "antwoorden")}
    return {**vars(kwitantie), "peildatum": dag, **lijsten}


def _document(kwitantie: Kwitantie, kop: Logkop, lezing: Loglezing, *, zin: str, rijen: str) -> dict[str, Any]:
    return {
        "kwitantie": _velden(kwitantie),
        "zin": zin,
        "rijen": rijen,
        "koppelingen": kop.toegewezen.bevestigd,
        "niet_gelezen": als_records(lezing.meldingen.terug),
        "meer": {
            "geschat": lezing.peildatum is None,
            "kolommen": {deel.blad: {veld: deel.adres(veld, 0)[:-1] for veld in deel.velden} for deel in kop.delen},
        },
    }

"""One row of a table cleaned: answers about gemeenten, or the objections and questions why there are none."""

from datetime import date
from typing import Any

from ingest.bestanden.cells import Cel
from ingest.inventarisaties.antwoordvelden import uitvoerder_van, velden_van
from ingest.inventarisaties.blik import Bezwaar, Blik, Uitkomst, ruw
from ingest.inventarisaties.datumcel import antwoorddatum_van
from ingest.inventarisaties.gemeentecel import FORMULE, gemeentebezwaar, gemeentecel, gemeenten_van, over_gemeente
from ingest.inventarisaties.statuscel import Gelezenstand, stand_van
from ingest.namen.vondst import Vondst
from ingest.tabellen.tabel import TabelRij

LEGE_RIJ = "Er staat geen gemeente en geen antwoord in deze regel."


def lees_rij(rij: TabelRij, blik: Blik) -> Uitkomst:
    """Clean one row; it gives answers, or objections, or it is set aside: always exactly one of the three."""
    if _is_leeg(rij, blik):
        return Uitkomst(rij, blik, genegeerd=LEGE_RIJ)
    dag, dag_ruw, over_dag = antwoorddatum_van(rij, blik)
    vondst, cel, gehoord = gemeenten_van(rij, blik, op=dag or blik.peildatum)
    stand = stand_van(rij, blik)
    gehoord += stand.gehoord
    if bezwaren := _bezwaren(rij, blik, vondst=vondst, cel=cel, stand=stand):
        return Uitkomst(rij, blik, bezwaren=bezwaren, gehoord=gehoord)
    velden, over_velden = velden_van(rij, blik, stand)
    basis = _basis(rij, blik, velden, cel=cel, dag=(dag, dag_ruw))
    return Uitkomst(
        rij,
        blik,
        gehoord=gehoord,
        antwoorden=tuple(_over(basis, code, vondst) for code in vondst.codes),
        meldingen=(*over_dag, *over_gemeente(blik, vondst, cel), *over_velden),
    )


def _is_leeg(rij: TabelRij, blik: Blik) -> bool:
    """Whether nothing is said: no gemeente and no status, not even as a formula or a colour."""
    cellen = (gemeentecel(rij, blik)[0], blik.cel(rij, "status"))
    if any(cel.tekst.strip() or cel.soort == FORMULE for cel in cellen):
        return False
    return blik.kleur_kolom is None or not (cel := rij.cellen.get(blik.kleur_kolom)) or not cel.kleur


def _bezwaren(rij: TabelRij, blik: Blik, *, vondst: Vondst, cel: Cel, stand: Gelezenstand) -> tuple[Bezwaar, ...]:
    """Both doubts of a row at once, so that they are asked in one go; a row without a gemeente asks nothing more."""
    over_stand = (stand.bezwaar,) if stand.bezwaar else ()
    if vondst.codes:
        return over_stand
    over_wie = gemeentebezwaar(rij, blik, vondst=vondst, cel=cel)
    return (over_wie, *over_stand) if over_wie.twijfel else (over_wie,)


def _basis(
    rij: TabelRij, blik: Blik, velden: dict[str, Any], *, cel: Cel, dag: tuple[date | None, str]
) -> dict[str, Any]:
    echt = velden["status"] != "geen_reactie"  # who did not answer did not answer on a day
    return {
        **velden,
        "blad": blik.blad, "rij": rij.rij,
        "gemeente_ruw": ruw(cel.tekst), "gemeente_cel": cel.adres,
        "antwoorddatum": dag[0] if echt else None,
        "antwoorddatum_ruw": dag[1],
        "uitvoerder_code": uitvoerder_van(rij, blik),
    }  # fmt: skip


def _over(basis: dict[str, Any], code: str, vondst: Vondst) -> dict[str, Any]:
    """The answer about one gemeente; who answers for several at once answers as their uitvoerder."""
    samen = vondst.wijze == "uitvoerder" or len(vondst.codes) > 1
    soort = "uitvoerder" if samen else basis["respondent_soort"] or "onbekend"
    lichaam = vondst.uitvoerder or basis["uitvoerder_code"]
    return {**basis, "gm_code": code, "respondent_soort": soort, "uitvoerder_code": lichaam}

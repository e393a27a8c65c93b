"""The files of the screen Rapportage: concept or kept bytes per form, and the A4 for the steering group."""

from collections.abc import Callable

import streamlit as st

from export.stuurgroep import MEESTE_VRAGEN, VraagGeweigerdError, goede_vragen, maak_a4, stuurgroep
from export.vaststellen import uitgave_van
from export.vormen import als_een
from export.vormen import rapport as als_bestanden
from export.werkboek import ministerie_bladen, rapport_naam
from protect.gemeenten import gemeenten_noemen
from store.rapporten import GewijzigdRapportError, Rapport, lees_bestanden
from store.schijf import NietOpgeslagenError
from store.stand import Stand
from store.stuurgroep import bewaarde_vragen

SOORTEN = {
    "xlsx": ("Excel-werkboek", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "csv": ("CSV-bestanden (zip)", "application/zip"),
    "ods": ("OpenDocument-werkblad", "application/vnd.oasis.opendocument.spreadsheet"),
    "html": ("Pagina om af te drukken", "text/html"),
}
NIET_BEWAARD = "rapport-stuurgroep-niet-bewaard"
GEWIJZIGD = "De bewaarde bestanden van dit rapport zijn veranderd. Zet de map rapporten terug uit een reservekopie."


def downloads(stand: Stand, *, eigen: Stand, versie: Rapport | None) -> None:
    """A button per form; a file is made when it is asked for. With gemeenten by name only for own use."""
    try:
        bewaard = lees_bestanden(versie) if versie else None
    except GewijzigdRapportError:
        st.error(GEWIJZIGD)
        return
    for plek, vorm in zip(st.columns(len(SOORTEN)), SOORTEN, strict=True):
        with plek:
            if versie and bewaard:
                naam = rapport_naam(stand, versie=versie.versie, uitgave=uitgave_van(versie))
                _knop(vorm, naam, als_een(bewaard, vorm), woorden="vastgesteld")
            else:
                _knop(vorm, rapport_naam(stand), _maker(vorm, stand, False), woorden="concept")
    if gemeenten_noemen(eigen) != "nee":
        _knop("xlsx", rapport_naam(eigen), _maker("xlsx", eigen, True),
              woorden="concept met gemeenten bij naam, niet voor het ministerie")  # fmt: skip


def _knop(vorm: str, naam: str, data: bytes | Callable[[], bytes], *, woorden: str) -> None:
    soort, mime = SOORTEN[vorm]
    st.download_button(
        f"{soort} ({woorden})", data=data, mime=mime, on_click="ignore",
        file_name=f"{naam}.{'zip' if vorm == 'csv' else vorm}", key=f"rapport-{vorm}-{woorden}",
        width="content" if "," in woorden else "stretch",
    )  # fmt: skip


def _maker(vorm: str, stand: Stand, met_gemeenten: bool) -> Callable[[], bytes]:
    def maak() -> bytes:
        bladen, naam = ministerie_bladen(stand, met_gemeenten=met_gemeenten), rapport_naam(stand)
        return als_een(als_bestanden(bladen, stand, naam=naam, vorm=vorm), vorm)

    return maak


def stuurgroepblad(stand: Stand) -> None:
    """The A4 for the steering group, with what is asked of it typed in."""
    dag = stand.peildatum.isoformat()
    with st.expander("Stand voor de stuurgroep (een A4)"):
        tekst = st.text_area(
            f"Wat vraagt u de stuurgroep? Hoogstens {MEESTE_VRAGEN} vragen, elk op een eigen regel.",
            value="\n".join(bewaarde_vragen(stand) or ()), key=f"rapport-vragen-{dag}",
        )  # fmt: skip
        st.caption("Schrijf geen namen, e-mailadressen of telefoonnummers. Wij bewaren de vragen met het A4.")
        if melding := st.session_state.pop(NIET_BEWAARD, ""):
            st.error(melding)
        try:
            vragen = goede_vragen(tekst.splitlines())
        except VraagGeweigerdError as fout:
            st.error(str(fout))
            return
        st.download_button(
            "Download het A4", data=lambda: stuurgroep(stand, vragen), mime="text/html",
            file_name=f"pauzeknop-stuurgroep-{dag}.html", on_click=bewaar_met_vragen, args=(stand, vragen),
            key="rapport-stuurgroep",
        )  # fmt: skip


def bewaar_met_vragen(stand: Stand, vragen: list[str]) -> None:
    """Keep what is downloaded; where the disk refuses, the next run says so."""
    try:
        maak_a4(stand, vragen)
    except NietOpgeslagenError as fout:
        st.session_state[NIET_BEWAARD] = str(fout)

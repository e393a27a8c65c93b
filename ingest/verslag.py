"""A receipt as text for the command line."""

from ingest.inventarisaties.levering import Gelezen
from ingest.kwitantie import FOUT, INFO, Melding

_AANTAL_INFO = 10


def als_verslag(gelezen: Gelezen) -> str:
    """The receipt in Dutch: what was read, what was not and why, what is asked."""
    k = gelezen.kwitantie
    regels = [f"{k.bestand}"]
    if k.geweigerd:
        return f"{k.bestand}\n  Dit bestand is geweigerd."
    if k.peildatum:
        regels.append(f"  stand van {k.peildatum:%d-%m-%Y}")
    regels.append(
        f"  {k.gelezen} regels: {k.geaccepteerd} ingelezen, {k.afgekeurd} niet ingelezen, {k.genegeerd} overgeslagen"
    )
    regels.append(f"  {k.nieuw} nieuw, {k.gewijzigd} gewijzigd, {k.gelijk} gelijk")
    belangrijk = [m for m in k.meldingen if m.ernst != INFO]
    klein = [m for m in k.meldingen if m.ernst == INFO]
    regels += [_regel(m) for m in (*belangrijk, *klein[:_AANTAL_INFO])]
    if len(klein) > _AANTAL_INFO:
        regels.append(f"  … en nog {len(klein) - _AANTAL_INFO} mededelingen")
    for vraag in k.vragen:
        keuzes = f" Kies uit: {'; '.join(vraag.keuzes)}." if vraag.keuzes else ""
        regels.append(f"  ? {_plek(vraag.blad, vraag.cel)}{vraag.vraag}{keuzes}")
    if gelezen.vastgehouden:
        regels.append("  Dit bestand wacht: er is niets ingelezen.")
    elif k.editie:
        regels.append(f"  Gepubliceerd: {k.editie} (levering {k.levering})")
    return "\n".join(regels)


def _regel(melding: Melding) -> str:
    teken = "✗" if melding.ernst == FOUT else "!" if melding.ernst != INFO else "·"
    return f"  {teken} {_plek(melding.blad, melding.cel)}{melding.reden}"


def _plek(blad: str, cel: str) -> str:
    plek = " ".join(x for x in (blad, cel) if x)
    return f"{plek}: " if plek else ""

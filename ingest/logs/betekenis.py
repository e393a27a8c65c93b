"""What the first rows of a log say of its meaning: whether signaal and pauzeknop are meant as we mean them."""

from collections.abc import Iterable, Sequence

from ingest.bestanden.cells import Blad, Cel, Werkmap
from ingest.errors import LeveringGeweigerd
from ingest.logs.andere_betekenis import andere_betekenis
from ingest.source import Source
from ingest.tabellen.herkenning import recognise

_KOP_BINNEN = 10  # rows with a value in which the headings of another kind of file are looked for


def andere_log(werkmap: Werkmap, bron: Source) -> LeveringGeweigerd | None:
    """The refusal of a file that is about vroegsignalering or the toeslagen moratorium; None for any other."""
    koppen: list[str] = []
    teksten = [werkmap.bestand, *(blad.naam for blad in werkmap.bladen)]
    signalen: list[str] = []
    for blad in werkmap.bladen:
        boven, kop, onder = _verdeeld(_rijen(blad), bron)
        teksten += [cel.tekst for rij in boven for cel in rij]
        koppen += [cel.tekst for cel in kop]
        kolommen = {cel.kolom for cel in kop if recognise(cel.tekst, bron).veld == "signaalnummer"}
        signalen += [cel.tekst for rij in onder for cel in rij if cel.kolom in kolommen]
    return andere_betekenis(koppen, teksten, signalen=signalen)


def _rijen(blad: Blad) -> list[list[Cel]]:
    rijen: dict[int, list[Cel]] = {}
    for cel in blad.cellen:
        if cel.tekst.strip():
            rijen.setdefault(cel.rij, []).append(cel)
    return [rijen[rij] for rij in sorted(rijen)]


def _verdeeld(
    rijen: Sequence[list[Cel]], bron: Source
) -> tuple[Sequence[list[Cel]], Iterable[Cel], Sequence[list[Cel]]]:
    """Part the rows in what stands above the headings, the headings, and what stands below them.

    The headings are the row that names most fields; of an unknown file the widest of the first rows.
    """
    eerste = rijen[:_KOP_BINNEN]
    if not eerste:
        return (), (), ()
    plek = max(range(len(eerste)), key=lambda i: (_bekend(eerste[i], bron), len(eerste[i]), -i))
    return rijen[:plek], rijen[plek], rijen[plek + 1 :]


def _bekend(rij: Iterable[Cel], bron: Source) -> int:
    return sum(bool(recognise(cel.tekst, bron).veld) for cel in rij if len(cel.tekst) <= 100)

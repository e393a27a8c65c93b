"""The whole pack for the ministry: every form as one process, and the workbook beside bare XlsxWriter."""

import io
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import xlsxwriter

from benchmarks.meten import Uitslag, cputijd, kloktijd, om_en_om, python, wandtijd
from export.blad import Blad, Cel, Controle, Getal, als_tekst
from export.vormen import ALLE, VORMEN, rapport
from export.werkboek import ministerie_bladen
from export.xlsx import schrijf_xlsx
from store.editie import Editie
from store.stand import Stand

GRENS, RONDES = 10.0, 5


def uitslagen(editie: Editie) -> Iterator[Uitslag]:
    """The pack of the newest peildatum for the ministry."""
    stand = Stand(editie, editie.inventarisaties[-1], "ministerie")
    with tempfile.TemporaryDirectory() as map_:
        omgeving = {"PAUZEMONITOR_DATA": str(editie.data)}
        heel = wandtijd(python("-m", "export", "ministerie", "--vorm", ALLE, "--naar", map_), omgeving=omgeving)
        kaal = wandtijd(python("-c", "import duckdb, xlsxwriter, odf.opendocument, jinja2"))
        proces, imports = om_en_om(heel, kaal, rondes=RONDES)
        yield Uitslag(f"het hele pakket ({', '.join(VORMEN)}), heel proces", proces, "grens", GRENS, 1.0)
        yield Uitslag("  naast de kale imports", proces, "imports", imports)
        grootte = sum(pad.stat().st_size for pad in Path(map_).iterdir())
    bladen = ministerie_bladen(stand)
    yield from _in_proces(bladen, stand, naam=f"  {len(bladen)} bladen, {grootte / 1e6:.1f} MB")


def _in_proces(bladen: Sequence[Blad], stand: Stand, *, naam: str) -> Iterator[Uitslag]:
    """The same in a warm process: measuring and every form, then the workbook beside the same cells bare."""
    alles, meten = om_en_om(
        kloktijd(lambda: rapport(ministerie_bladen(stand), stand, naam="x", vorm=ALLE)),
        kloktijd(lambda: ministerie_bladen(stand)),
        rondes=RONDES,
    )
    yield Uitslag(naam, alles, "alleen meten", meten, None, "ms")
    werkmap, kaal = om_en_om(
        cputijd(lambda: schrijf_xlsx(bladen, titel="x", dag=stand.peildatum)), cputijd(lambda: kale_werkmap(bladen)),
        rondes=RONDES,
    )  # fmt: skip
    yield Uitslag(
        "xlsx met tabellen, vorm en grafieken (CPU)", werkmap, "XlsxWriter, dezelfde cellen kaal", kaal, 2.0, "ms"
    )


def kale_werkmap(bladen: Sequence[Blad]) -> bytes:
    """The same cells with nothing around them: no format, width, table or chart."""
    bak = io.BytesIO()
    with xlsxwriter.Workbook(bak, {"in_memory": True}) as boek:
        for blad in bladen:
            vel = boek.add_worksheet(blad.naam)
            koppen: tuple[Cel, ...] = tuple(kolom.kop for kolom in blad.kolommen)
            for nummer, rij in enumerate(((blad.titel,), *((regel,) for regel in blad.regels), koppen, *blad.rijen)):
                for plaats, cel in enumerate(rij):
                    if isinstance(cel, Getal | Controle):
                        vel.write_number(nummer, plaats, cel.waarde)
                    elif isinstance(cel, date):
                        vel.write_datetime(nummer, plaats, cel)
                    else:
                        vel.write_string(nummer, plaats, als_tekst(cel))
    return bak.getvalue()

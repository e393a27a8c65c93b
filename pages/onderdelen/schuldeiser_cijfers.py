"""The figures of one creditor beside those of its sector: tiles, answers, the other figures, and its quarters."""

from markupsafe import Markup

from charts.tabel import Cel, Getal, html_tabel
from charts.tegel import tegel
from charts.zinnen.antwoorden import GEEN_WEIGERING, NIET_SLECHTER
from charts.zinnen.pauzes import herkomst_kort, status_zin
from charts.zinnen.regels import VAN_SCHULDEISERS, regels_zin
from charts.zinnen.schuldeisers import (
    ALLEEN_MET_CONVENANT,
    NIET_OPTELLEN,
    antwoordcel,
    geweigerd_zin,
    snelheid_zinnen,
)
from indicators.cijferboek import indicator
from indicators.logwoorden import REACTIES
from indicators.measurement import TOTAAL, Measurement, Rij, Status
from indicators.schuldeisers import Schuldeiser, met_eigen_cijfers
from indicators.tekst import STATUS_TEKST
from indicators.unit import Unit, schrijf_getal
from pages.frame import Scherm
from pages.gemeten import gemeten
from pages.html import heel, vul
from pages.onderdelen.schuldeiser_meldingen import oneens
from pages.onderdelen.schuldeiser_open import nog_open
from pages.onderdelen.schuldeiser_waarde import eigen, van_sector, waarde
from pages.onderdelen.schuldeisers import cijfer, om, stuk
from store.referentie import norm

# Quarters are compared only after as many days.
EVEN_LANG = "antwoord_14"
PER_KWARTAAL = (
    "Elke Kennisgeving telt mee in het kwartaal waarin zij is verstuurd, als zij oud genoeg is. "
    "Voor oudere kwartalen was er langer tijd om te antwoorden; "
    "alleen de laatste kolom vergelijkt na evenveel dagen. Een verschil kan toeval zijn."
)
KOPPEN_CIJFERS = ("Cijfer", "Deze schuldeiser", "Zijn sector", "Alle schuldeisers")


def cijfers(scherm: Scherm, wie: Schuldeiser) -> Markup:
    """Its figures with the sector beside them, and its quarters; a calm sentence where there are none of its own."""
    elf = eigen(scherm, "SCH-11", wie)
    if elf.rijen[0].status in (Status.BUITEN_GEGEVENS, Status.GEEN_WAARNEMINGEN) and elf.gegevens_tot is None:
        return vul("schuldeiser_leeg", zin="Er zijn nog geen cijfers over schuldeisers.")
    if elf.rijen[0].status == Status.BUITEN_GEGEVENS:
        return vul("schuldeiser_leeg", zin=status_zin(elf, elf.rijen[0]))
    if wie.schuldeiser_id not in met_eigen_cijfers(scherm.stand):
        return vul("schuldeiser_leeg", zin=_te_weinig(scherm))
    return Markup().join(
        [
            _tegels(scherm, wie),
            _antwoorden(scherm, wie),
            _naast(scherm, wie),
            oneens(scherm, wie),
            _kwartalen(scherm, wie),
            nog_open(scherm, wie),
        ]
    )


def _te_weinig(scherm: Scherm) -> str:
    onder = schrijf_getal(norm("overige_schuldeisers_onder", scherm.stand.peildatum))
    return f"Van deze schuldeiser zijn minder dan {onder} Kennisgevingen bekend. Daarom staan zijn cijfers niet apart."


def _tegels(scherm: Scherm, wie: Schuldeiser) -> Markup:
    """How many it got, how many it answered, how fast, and whether it grants long enough."""
    een, twee, drie, vijf = (eigen(scherm, code, wie) for code in ("SCH-01", "SCH-02", "SCH-03", "SCH-05"))
    uit = cijfer(scherm, "SIG-05")
    woorden = ("Kennisgevingen", "Kennisgevingen", "Kennisgevingen", "toezeggingen")
    maten, regels = (None, None, "mediaan", None), ("", "geen antwoord is geen weigering", "de helft binnen", "")
    tegels = [
        heel(tegel(meting, maat, regels=(regel, *herkomst_kort(uit, meting)), woord=woord))
        for meting, maat, regel, woord in zip((een, twee, drie, vijf), maten, regels, woorden, strict=True)
    ]
    return vul("schuldeiser_tegels", tegels=tegels, bron=om(scherm, een, "kop").bronregel,
               gelezen=regels_zin(gemeten("DAT-01", scherm.stand, per="soort"), VAN_SCHULDEISERS))  # fmt: skip


def _antwoorden(scherm: Scherm, wie: Schuldeiser) -> Markup:
    """SCH-11: every answer of this creditor, beside those of its sector and of all."""
    zelf = eigen(scherm, "SCH-11", wie)
    kolommen = (zelf, van_sector(scherm, "SCH-11", wie), cijfer(scherm, "SCH-11"))
    rijen = [(woord, *(waarde(meting, meting.rij(TOTAAL, code)) for meting in kolommen))
             for code, woord in REACTIES.items()]  # fmt: skip
    tabel = html_tabel(("Antwoord", *KOPPEN_CIJFERS[1:]), rijen, id="tabel-antwoorden",
                       bijschrift="Alle antwoorden naast elkaar; samen zijn zij alle Kennisgevingen")  # fmt: skip
    return stuk(scherm, zelf, id="antwoorden", titel=geweigerd_zin(zelf), zinnen=(GEEN_WEIGERING, NIET_SLECHTER),
                tabel=tabel, open_tabel=True)  # fmt: skip


def _naast(scherm: Scherm, wie: Schuldeiser) -> Markup:
    """The other figures with their interval, the sector and all creditors beside them."""
    regels = [("SCH-02", None), ("SCH-03", "antwoord_14"), ("SCH-03", "antwoord_28"), ("SCH-04", None),
              ("SCH-05", None), ("SCH-06", None), ("SCH-07", None), ("SCH-08", None)]  # fmt: skip
    rijen = [_cijferrij(scherm, wie, code, maat) for code, maat in regels]
    tabel = html_tabel(KOPPEN_CIJFERS, rijen, id="tabel-cijfers",
                       bijschrift="Met grenzen van 95%: zo zeker is het cijfer")  # fmt: skip
    drie, zes = eigen(scherm, "SCH-03", wie), eigen(scherm, "SCH-06", wie)
    zinnen = (" ".join(snelheid_zinnen(drie)), f"{ALLEEN_MET_CONVENANT} {NIET_OPTELLEN}")
    ook = tuple(dict.fromkeys(code for code, _ in regels if code != "SCH-06"))
    return stuk(scherm, zes, id="cijfers", titel="De cijfers naast die van zijn sector", zinnen=zinnen,
                tabel=tabel, ook=ook, open_tabel=True)  # fmt: skip


def _cijferrij(scherm: Scherm, wie: Schuldeiser, code: str, maat: str | None) -> tuple[Cel, ...]:
    soort = indicator(code)
    metingen = (eigen(scherm, code, wie), van_sector(scherm, code, wie), cijfer(scherm, code))
    naam = soort.maat_teksten[maat] if maat else soort.label
    return (naam, *(waarde(m, m.rij(TOTAAL, maat)) for m in metingen))


def _kwartalen(scherm: Scherm, wie: Schuldeiser) -> Markup:
    """SCH-11 per quarter of sending: what was sent in it and is old enough, with what is known of it now."""
    meting, drie = (eigen(scherm, code, wie, per="startkwartaal") for code in ("SCH-11", "SCH-03"))
    rijen: list[tuple[Cel, ...]] = [
        (
            _kwartaal(groep),
            Getal(_noemer(meting, groep)),
            *(antwoordcel(meting.rij(groep, code)) for code in REACTIES),
            _waarde_kort(drie.rij(groep, EVEN_LANG)),
        )
        for groep in meting.groepen
        if _noemer(meting, groep)
    ]
    if not rijen:
        return Markup()
    tabel = html_tabel(("Verstuurd in", "Kennisgevingen", *REACTIES.values(), drie.indicator.maat_teksten[EVEN_LANG]),
                       rijen, id="tabel-kwartalen",
                       bijschrift="Wat deze schuldeiser antwoordde, per kwartaal van versturen")  # fmt: skip
    return stuk(scherm, meting, id="kwartalen", titel="Per kwartaal van versturen", zinnen=(PER_KWARTAAL,),
                tabel=tabel, ook=("SCH-03",), open_tabel=True)  # fmt: skip


def _waarde_kort(rij: Rij | None) -> str:
    if rij is None or rij.waarde is None:
        return STATUS_TEKST[Status.GEEN_WAARNEMINGEN]
    return STATUS_TEKST[rij.status] if rij.status == Status.TE_KLEIN else Unit.AANDEEL.write(rij.waarde)


def _noemer(meting: Measurement, groep: str) -> float | None:
    rij = meting.rij(groep, "geen_reactie")
    return rij.noemer if rij else None


def _kwartaal(groep: str) -> str:
    jaar, _, nummer = groep.partition("-K")
    return f"{nummer}e kwartaal {jaar}" if nummer else groep

"""Whether creditors keep to what was agreed: broken pauses, why they refuse, and who has no covenant yet."""

from markupsafe import Markup

from charts.balken import staven
from charts.tabel import Cel, Getal, Link, html_tabel
from charts.tabelrijen import rijen_meting
from charts.tegel import tegel
from charts.zinnen.beelden import titel_staven
from charts.zinnen.pauzes import herkomst_kort
from charts.zinnen.schuldeisers import (
    ALLEEN_MET_CONVENANT,
    NIET_OPTELLEN,
    antwoordcel,
    kandidaten_titel,
    melder_zin,
    oneens_zin,
    schending_titel,
)
from indicators.creditors_breaches import BETWIST
from indicators.measurement import Measurement, Rij, Status
from indicators.schuldeisers import met_eigen_cijfers
from indicators.tekst import schrijf_rij
from indicators.uitzonderingen import Uitzondering, uitgezonderd
from indicators.unit import NIETS, schrijf_aantal
from pages.frame import Scherm
from pages.html import heel, vul
from pages.onderdelen.cijfer import i, metingtabel
from pages.onderdelen.pauzes import met_iets
from pages.onderdelen.schuldeisers import cijfer, om, stuk, van
from store.referentie import norm

KOPPEN_SCHENDING = (
    "Schuldeiser", "Bevestigd", "Bevestigd per 1.000 maanden pauze", "Gemeld, niet bevestigd",
    "Gemeld per 1.000 maanden pauze", "Hersteld", "Weerlegd", "Schuldeiser is het niet eens",
    "Verschillende melders",
)  # fmt: skip
KOPPEN_KANDIDATEN = (
    "Schuldeiser", "Convenant", "Kennisgevingen", "Gemeenten", "Pauze gegeven", "Deels", "Geen antwoord bekend",
    "Geweigerd",
)  # fmt: skip
KANDIDATEN = 15


def schendingen(scherm: Scherm) -> Markup:
    """SCH-06 beside SCH-07, never added, and SCH-08: by how many different organisations."""
    zes, zeven, acht, uit = (cijfer(scherm, code) for code in ("SCH-06", "SCH-07", "SCH-08", "SIG-05"))
    vanaf = norm("structureel_vanaf", scherm.stand.peildatum)
    rijen = _schendingsrijen(scherm)
    tabel = html_tabel(KOPPEN_SCHENDING, rijen, id="tabel-schendingen",
                       bijschrift="Schuldeisers met een melding of schending, op naam") if rijen else ""  # fmt: skip
    return vul(
        "schuldeisers_schendingen",
        titel=schending_titel(zes, zeven),
        tekens=[i(x.indicator, scherm.keuze) for x in (zes, zeven, acht)],
        zinnen=(f"{ALLEEN_MET_CONVENANT} {NIET_OPTELLEN}", melder_zin(acht, vanaf=vanaf), *oneens_zin(zes, zeven)),
        van=van(scherm, zes), bron=om(scherm, zes, "schendingen").bronregel,
        tegels=[
            heel(tegel(zes, regels=(_telling(zes, "schendingen"), *herkomst_kort(uit, zes)))),
            heel(tegel(zeven, regels=(_telling(zeven, "meldingen"), *herkomst_kort(uit, zeven)))),
            heel(tegel(acht, regels=("verschillende melders, in zes maanden", *herkomst_kort(uit, acht)))),
        ],
        tabel=heel(tabel),
    )  # fmt: skip


def _telling(meting: Measurement, woord: str) -> str:
    rij = meting.totaal()
    return f"{schrijf_aantal(rij.teller)} {woord}" if rij.teller is not None else ""


def _schendingsrijen(scherm: Scherm) -> list[tuple[Cel, ...]]:
    """Each creditor that was reported at all, by name; a flag only where there is enough to judge by."""
    zes, zeven, acht = (cijfer(scherm, code, per="schuldeiser") for code in ("SCH-06", "SCH-07", "SCH-08"))
    elf, buiten = cijfer(scherm, "SCH-11", per="schuldeiser"), uitgezonderd(scherm.stand, "SCH-08")
    namen = {r.groep: r.naam for meting in (zes, zeven, acht) for r in meting.rijen}
    gemeld = [g for g in namen if any(r.teller for m in (zes, zeven, acht) for r in m.rijen if r.groep == g)]
    return [
        (
            wie(scherm, groep, namen[groep]),
            _aantal(zes.rij(groep)), _per_duizend(zes, zes.rij(groep)),
            _aantal(zeven.rij(groep)), _per_duizend(zeven, zeven.rij(groep)),
            _aantal(zes.rij(groep, "hersteld")), _aantal(zes.rij(groep, "weerlegd")), _betwist(zes, zeven, groep),
            _melders(acht, groep, oordeel=te_beoordelen(scherm, elf, groep), buiten=buiten.get(groep)),
        )
        for groep in sorted(gemeld, key=lambda groep: namen[groep].casefold())
    ]  # fmt: skip


def te_beoordelen(scherm: Scherm, sch_11: Measurement, groep: str) -> bool:
    """Whether a creditor stands apart and on enough Kennisgevingen to say something about it."""
    rij = sch_11.rij(groep, "geen_reactie")
    return groep in met_eigen_cijfers(scherm.stand) and rij is not None and rij.status == Status.OK


def wie(scherm: Scherm, groep: str, naam: str) -> Cel:
    """The name, with a link where that creditor has a page of its own."""
    if groep not in met_eigen_cijfers(scherm.stand):
        return naam
    return Link(naam, scherm.keuze.adres("/schuldeiser", id=groep))


def _aantal(rij: Rij | None) -> Getal:
    return Getal(rij.teller if rij else None)


def _per_duizend(meting: Measurement, rij: Rij | None) -> str:
    return schrijf_rij(meting, rij) if rij else NIETS


def _betwist(zes: Measurement, zeven: Measurement, groep: str) -> Getal:
    """How many of the reports in the period the creditor disputes; they are in the figures until overturned."""
    rijen = [meting.rij(groep, BETWIST) for meting in (zes, zeven)]
    return Getal(sum(rij.teller or 0 for rij in rijen if rij))


def _melders(acht: Measurement, groep: str, *, oordeel: bool, buiten: Uitzondering | None) -> str:
    rij, vlag = acht.rij(groep), acht.rij(groep, "structureel")
    aantal = schrijf_aantal(rij.teller or 0) if rij else "0"
    if buiten:
        return f"{aantal}; {buiten.kort}"
    return f"{aantal}, structureel" if oordeel and vlag and vlag.waarde else aantal


def redenen(scherm: Scherm) -> Markup:
    """SCH-09: why creditors gave no pauze, or a part of it."""
    meting = cijfer(scherm, "SCH-09")
    kader = om(scherm, meting, "redenen-beeld")
    tabel = metingtabel(rijen_meting(meting), id="tabel-redenen", bijschrift=meting.indicator.label)
    iets = any(r.waarde for r in meting.rijen)
    return stuk(scherm, meting, id="redenen", titel=titel_staven(meting), zinnen=(meting.indicator.uitleg,),
                beeld=staven(met_iets(meting), om=kader, breedte=820, naam_breedte=330) if iets else "",
                tabel=tabel)  # fmt: skip


def kandidaten(scherm: Scherm) -> Markup:
    """SCH-10: who gets many Kennisgevingen without a covenant that we know of."""
    meting = cijfer(scherm, "SCH-10", per="schuldeiser")
    eigen = met_eigen_cijfers(scherm.stand)
    meeste = sorted((r for r in meting.rijen if r.maat is None and r.groep in eigen), key=_op_aantal)
    rijen = [_kandidaat(scherm, meting, r) for r in meeste[:KANDIDATEN]]
    tabel = html_tabel(KOPPEN_KANDIDATEN, rijen, id="tabel-kandidaten",
                       bijschrift="Zonder convenant of niet bekend, de meeste Kennisgevingen eerst")  # fmt: skip
    return stuk(scherm, meting, id="kandidaten", titel=kandidaten_titel(cijfer(scherm, "SCH-10")),
                zinnen=(meting.indicator.uitleg,), tabel=tabel if rijen else "", open_tabel=True)  # fmt: skip


def _op_aantal(rij: Rij) -> tuple[float, str]:
    return -(rij.waarde or 0), rij.naam.casefold()


def _kandidaat(scherm: Scherm, meting: Measurement, rij: Rij) -> tuple[Cel, ...]:
    zonder, niet = (meting.rij(rij.groep, maat) for maat in ("zonder_convenant", "convenant_niet_bekend"))
    woorden = [("Zonder convenant", zonder), ("Niet bekend", niet)]
    gemeenten = meting.rij(rij.groep, "gemeenten")
    delen = [meting.rij(rij.groep, maat) for maat in ("toegekend", "gedeeltelijk", "geen_reactie", "geweigerd")]
    return (
        wie(scherm, rij.groep, rij.naam),
        " en ".join(woord for woord, deel in woorden if deel and deel.waarde),
        Getal(rij.waarde), _aantal(gemeenten),
        *(antwoordcel(deel) for deel in delen),
    )  # fmt: skip

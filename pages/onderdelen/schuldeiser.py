"""The parts of the screen Schuldeiser: its covenant, its figures beside those of its sector, and its quarters."""

from datetime import date
from difflib import get_close_matches

from markupsafe import Markup

from charts.tabel import Cel, Getal, html_tabel
from charts.tegel import tegel
from charts.zinnen_antwoorden import GEEN_WEIGERING, NIET_SLECHTER
from charts.zinnen_pauzes import herkomst_kort, status_zin
from charts.zinnen_schuldeisers import (
    ALLEEN_MET_CONVENANT,
    NIET_OPTELLEN,
    antwoordcel,
    gelezen_zin,
    geweigerd_zin,
    snelheid_zinnen,
)
from indicators.cijferboek import indicator
from indicators.logwoorden import REACTIES
from indicators.measurement import TOTAAL, Measurement, Rij, Status
from indicators.schuldeisers import (
    ANDEREN,
    Afspraak,
    Schuldeiser,
    afspraken,
    met_eigen_cijfers,
    niet_gelezen,
    schuldeisers,
)
from indicators.tekst import STATUS_TEKST, schrijf_rij
from indicators.unit import Unit, schrijf_aantal, schrijf_datum, schrijf_getal
from indicators.woorden import CONVENANTEN, SECTOREN
from pages.frame import Scherm
from pages.gemeten import Filters, gemeten
from pages.html import heel, vul
from pages.onderdelen.schuldeisers import cijfer, om, stuk
from store.referentie import norm

NIET_BEKEND = "niet bekend"
# Figures about what a convenant says, and of those the ones per 1.000 months of pauze.
ONDER_CONVENANT, PER_MAAND = ("SCH-05", "SCH-06", "SCH-07"), ("SCH-06", "SCH-07")
ZONDER_AFSPRAAK = "Geen pauzes onder een convenant bekend"
# Quarters are compared only after as many days.
EVEN_LANG = "antwoord_14"
PER_KWARTAAL = (
    "Elke Kennisgeving telt mee in het kwartaal waarin zij is verstuurd, als zij oud genoeg is. "
    "Voor oudere kwartalen was er langer tijd om te antwoorden; "
    "alleen de laatste kolom vergelijkt na evenveel dagen. Een verschil kan toeval zijn."
)
GEEN_PAGINA = "Particulieren en schuldeisers die niet in onze lijst staan, hebben geen eigen pagina."
KOPPEN_AFSPRAAK = ("Convenant", "Van", "Tot", "Na de Kennisgeving", "Na de saldo-opgave", "Stopt bij ontvangst",
                   "Vooraf akkoord", "Geldt ook voor incassobureaus", "Waarvoor")  # fmt: skip
KOPPEN_CIJFERS = ("Cijfer", "Deze schuldeiser", "Zijn sector", "Alle schuldeisers")


def kop(scherm: Scherm, wie: Schuldeiser) -> Markup:
    """Name, sector and covenant, and every agreement with its dates as the register has them."""
    keuze, dag = scherm.keuze, scherm.stand.peildatum
    alle = afspraken(scherm.stand, wie)
    rijen = [_afspraak(a) for a in alle]
    tabel = html_tabel(KOPPEN_AFSPRAAK, rijen, bijschrift="Uit het register van schuldeisers, de nieuwste eerst",
                       id="tabel-convenant")  # fmt: skip
    return vul(
        "schuldeiser", naam=wie.naam, tweede=_tweede(wie), terug=keuze.adres("/schuldeisers"),
        convenant=_convenant(wie, alle, dag), tabel=heel(tabel) if rijen else "",
        incassant=wie.alleen_incassant,
    )  # fmt: skip


def _tweede(wie: Schuldeiser) -> str:
    sector = f"Sector: {SECTOREN.get(wie.sector, wie.sector).lower()}."
    return f"{sector} {CONVENANTEN[wie.convenant]}."


def _convenant(wie: Schuldeiser, alle: tuple[Afspraak, ...], dag: date) -> str:
    nu = next((a for a in alle if a.van_kracht(dag) and a.convenant == wie.convenant == "ja"), None)
    if nu is None:
        return "Wij kennen geen convenant met deze schuldeiser. Dat betekent niet dat het er niet is."
    met = " van zijn koepel" if nu.van_koepel else ""
    maanden = _maanden(nu.na_kennisgeving_maanden)
    tot = f" tot {schrijf_datum(nu.geldig_tot)}" if nu.geldig_tot else ""
    return (
        f"{nu.naam}{met}, geldig vanaf {schrijf_datum(nu.geldig_vanaf)}{tot}. "
        f"Termijn na de Kennisgeving: {maanden}."
    )  # fmt: skip


def _afspraak(a: Afspraak) -> tuple[Cel, ...]:
    naam = f"{a.naam} (van de koepel)" if a.van_koepel else a.naam
    return (
        naam, schrijf_datum(a.geldig_vanaf), schrijf_datum(a.geldig_tot) if a.geldig_tot else "loopt nog",
        _maanden(a.na_kennisgeving_maanden), _maanden(a.na_saldo_maanden), _ja(a.stopt_bij_ontvangst),
        _ja(a.vooraf_akkoord), _ja(a.doorgelegd_incassant), a.reikwijdte or NIET_BEKEND,
    )  # fmt: skip


def _maanden(aantal: int | None) -> str:
    return NIET_BEKEND if aantal is None else f"{schrijf_getal(aantal)} maanden"


def _ja(waarde: bool | None) -> str:
    return NIET_BEKEND if waarde is None else ("ja" if waarde else "nee")


def cijfers(scherm: Scherm, wie: Schuldeiser) -> Markup:
    """Its figures with the sector beside them, and its quarters; a calm sentence where there are none of its own."""
    elf = _eigen(scherm, "SCH-11", wie)
    if elf.rijen[0].status in (Status.BUITEN_GEGEVENS, Status.GEEN_WAARNEMINGEN) and elf.gegevens_tot is None:
        return vul("schuldeiser_leeg", zin="Er zijn nog geen cijfers over schuldeisers.")
    if elf.rijen[0].status == Status.BUITEN_GEGEVENS:
        return vul("schuldeiser_leeg", zin=status_zin(elf, elf.rijen[0]))
    if wie.schuldeiser_id not in met_eigen_cijfers(scherm.stand):
        return vul("schuldeiser_leeg", zin=_te_weinig(scherm))
    return Markup().join([_tegels(scherm, wie), _antwoorden(scherm, wie), _naast(scherm, wie), _kwartalen(scherm, wie)])


def _te_weinig(scherm: Scherm) -> str:
    onder = schrijf_getal(norm("overige_schuldeisers_onder", scherm.stand.peildatum))
    return f"Van deze schuldeiser zijn minder dan {onder} Kennisgevingen bekend. Daarom staan zijn cijfers niet apart."


def _eigen(scherm: Scherm, code: str, wie: Schuldeiser, *, per: str = TOTAAL) -> Measurement:
    return gemeten(code, scherm.stand, per=per, filters=_filter(wie))


def _filter(wie: Schuldeiser) -> Filters:
    return (("schuldeiser", wie.schuldeiser_id),)


def _tegels(scherm: Scherm, wie: Schuldeiser) -> Markup:
    """How many it got, how many it answered, how fast, and whether it grants long enough."""
    een, twee, drie, vijf = (_eigen(scherm, code, wie) for code in ("SCH-01", "SCH-02", "SCH-03", "SCH-05"))
    uit = cijfer(scherm, "SIG-05")
    woorden = ("Kennisgevingen", "Kennisgevingen", "Kennisgevingen", "toezeggingen")
    maten, regels = (None, None, "mediaan", None), ("", "geen antwoord is geen weigering", "de helft binnen", "")
    tegels = [
        heel(tegel(meting, maat, regels=(regel, *herkomst_kort(uit, meting)), woord=woord))
        for meting, maat, regel, woord in zip((een, twee, drie, vijf), maten, regels, woorden, strict=True)
    ]
    return vul("schuldeiser_tegels", tegels=tegels, bron=om(scherm, een, "kop").bronregel,
               gelezen=gelezen_zin(*niet_gelezen(scherm.stand)))  # fmt: skip


def _antwoorden(scherm: Scherm, wie: Schuldeiser) -> Markup:
    """SCH-11: every answer of this creditor, beside those of its sector and of all."""
    eigen = _eigen(scherm, "SCH-11", wie)
    kolommen = (eigen, _van_sector(scherm, "SCH-11", wie), cijfer(scherm, "SCH-11"))
    rijen = [(woord, *(_waarde(meting, meting.rij(TOTAAL, code)) for meting in kolommen))
             for code, woord in REACTIES.items()]  # fmt: skip
    tabel = html_tabel(("Antwoord", *KOPPEN_CIJFERS[1:]), rijen, id="tabel-antwoorden",
                       bijschrift="Alle antwoorden naast elkaar; samen zijn zij alle Kennisgevingen")  # fmt: skip
    return stuk(scherm, eigen, id="antwoorden", titel=geweigerd_zin(eigen), zinnen=(GEEN_WEIGERING, NIET_SLECHTER),
                tabel=tabel, open_tabel=True)  # fmt: skip


def _van_sector(scherm: Scherm, code: str, wie: Schuldeiser) -> Measurement:
    return cijfer(scherm, code, extra=(("sector", wie.sector),))


def _waarde(meting: Measurement, rij: Rij | None) -> str:
    """The value with its counts and interval; below the norm the counts, for that is all that can be said."""
    code = meting.indicator.code
    if rij is None or rij.status == Status.GEEN_WAARNEMINGEN:
        return ZONDER_AFSPRAAK if code in ONDER_CONVENANT else STATUS_TEKST[Status.GEEN_WAARNEMINGEN]
    geteld = (
        f"{schrijf_aantal(rij.teller or 0)} {'in' if code in PER_MAAND else 'van'} {schrijf_aantal(rij.noemer or 0)}"
    )
    geteld += " maanden pauze" if code in PER_MAAND else ""
    if rij.status == Status.TE_KLEIN:
        return f"{geteld}; {STATUS_TEKST[Status.TE_KLEIN].lower()}"
    return f"{schrijf_rij(meting, rij)} ({geteld})" if code in PER_MAAND else schrijf_rij(meting, rij)


def _naast(scherm: Scherm, wie: Schuldeiser) -> Markup:
    """The other figures with their interval, the sector and all creditors beside them."""
    regels = [("SCH-02", None), ("SCH-03", "antwoord_14"), ("SCH-03", "antwoord_28"), ("SCH-04", None),
              ("SCH-05", None), ("SCH-06", None), ("SCH-07", None), ("SCH-08", None)]  # fmt: skip
    rijen = [_cijferrij(scherm, wie, code, maat) for code, maat in regels]
    tabel = html_tabel(KOPPEN_CIJFERS, rijen, id="tabel-cijfers",
                       bijschrift="Met grenzen van 95%: zo zeker is het cijfer")  # fmt: skip
    drie, zes = _eigen(scherm, "SCH-03", wie), _eigen(scherm, "SCH-06", wie)
    zinnen = (" ".join(snelheid_zinnen(drie)), f"{ALLEEN_MET_CONVENANT} {NIET_OPTELLEN}")
    ook = tuple(dict.fromkeys(code for code, _ in regels if code != "SCH-06"))
    return stuk(scherm, zes, id="cijfers", titel="De cijfers naast die van zijn sector", zinnen=zinnen,
                tabel=tabel, ook=ook, open_tabel=True)  # fmt: skip


def _cijferrij(scherm: Scherm, wie: Schuldeiser, code: str, maat: str | None) -> tuple[Cel, ...]:
    soort = indicator(code)
    metingen = (_eigen(scherm, code, wie), _van_sector(scherm, code, wie), cijfer(scherm, code))
    naam = soort.maat_teksten[maat] if maat else soort.label
    return (naam, *(_waarde(m, m.rij(TOTAAL, maat)) for m in metingen))


def _kwartalen(scherm: Scherm, wie: Schuldeiser) -> Markup:
    """SCH-11 per quarter of sending: what was sent in it and is old enough, with what is known of it now."""
    meting, drie = (_eigen(scherm, code, wie, per="startkwartaal") for code in ("SCH-11", "SCH-03"))
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


def lijkt_op(scherm: Scherm) -> Markup:
    """A calm page for an id that is no creditor we know, with those it may have meant."""
    keuze, alle = scherm.keuze, schuldeisers(scherm.stand)
    namen = {w.naam.lower(): w for w in alle.values()} | {k.lower(): w for k, w in alle.items()}
    gevonden = {namen[n].schuldeiser_id: namen[n]
                for n in get_close_matches(keuze.id.lower(), namen, n=5, cutoff=0.6)}  # fmt: skip
    lijst = [(w.naam, keuze.adres("/schuldeiser", id=w.schuldeiser_id)) for w in gevonden.values()]
    zin = f"Wij kennen geen schuldeiser '{keuze.id}'." if keuze.id else "Kies een schuldeiser."
    if keuze.id in ANDEREN or keuze.id.startswith("X-"):
        zin, lijst = GEEN_PAGINA, []
    return vul("schuldeiser_onbekend", zin=zin, schuldeisers=lijst, terug=keuze.adres("/schuldeisers"))

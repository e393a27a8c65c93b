"""A tile: one figure large, its share, two small lines, and the way to its definition."""

from datetime import date

from charts.svg import veilig
from charts.wegpunten import Doel
from indicators.measurement import TOTAAL, Measurement, Rij, Status
from indicators.tekst import MERK, STATUS_TEKST, ingevuld
from indicators.unit import Unit, schrijf_aantal, schrijf_datum, van_de

STIJL_TEGEL = """
.pm-tegel{border:1px solid rgba(128,128,128,.6);border-radius:6px;padding:10px 14px;min-height:118px;
box-sizing:border-box}
.pm-tegel h3{font-size:14px;font-weight:600;margin:0 0 4px;padding:0;line-height:1.3}
.pm-tegel h3 a{display:inline-block;min-width:24px;min-height:24px;line-height:24px;text-align:center;font-style:italic;
color:inherit}
.pm-tegel .groot{font-size:30px;font-weight:700;line-height:1.15;margin:0}
.pm-tegel .groot small{font-size:17px;font-weight:400;margin-left:8px;white-space:nowrap}
.pm-tegel .groot.lang{font-size:24px;line-height:1.43}.pm-tegel .groot.lang small{font-size:15px;margin-left:5px}
.pm-tegel p{font-size:13px;margin:2px 0 0;line-height:1.35}
""".replace("\n", "")


# A count and its share longer than 474 van 474 take smaller letters, so that both stay on one line.
LANG = 11


def tegel(
    meting: Measurement, maat: str | None = None, *, regels: tuple[str, ...] = (), woord: str = "gemeenten"
) -> str:
    """The tile as HTML. Where there is no value, the words of its status stand in its place.

    `woord` says what a share counts: gemeenten, trajecten.
    """
    indicator = meting.indicator
    rij = meting.rij(TOTAAL, maat)
    uitleg = veilig(ingevuld(indicator.uitleg, meting.peildatum))
    kop = (
        f'<h3>{veilig(indicator.label)} <a href="/definities#{veilig(indicator.code)}" target="_self"'
        f' aria-label="Uitleg van {veilig(indicator.label)}" title="{uitleg}">i</a></h3>'
    )
    klein = "".join(f"<p>{veilig(regel)}</p>" for regel in regels if regel)
    merken = f'data-code="{veilig(indicator.code)}" data-zin="{veilig(tegelzin(meting, maat, woord=woord))}"'
    return f'<section class="pm-tegel" {merken}>{kop}{_groot(meting, rij)}{klein}</section>'


def tegelzin(meting: Measurement, maat: str | None = None, *, woord: str = "gemeenten") -> str:
    """The tile as one sentence to copy: Gebruikt de Kennisgeving: 200 van de 342 (58,5%)."""
    rij, label = meting.rij(TOTAAL, maat), meting.indicator.label
    if rij is None or rij.status != Status.OK:
        return f"{label}: {_status(meting, rij).rstrip('.').lower()}."
    eenheid = meting.eenheid(rij.maat)
    if eenheid.is_aandeel and rij.teller is not None:
        return f"{label}: {van_de(rij.teller, rij.noemer, eenheid)} {woord}."
    achter = "" if eenheid is Unit.AANTAL else f" {_woord(eenheid)}"
    return f"{label}: {eenheid.write(rij.waarde)}{achter}."


def _groot(meting: Measurement, rij: Rij | None) -> str:
    if rij and rij.status == Status.ONDERDRUKT:
        betekent = STATUS_TEKST[rij.status].removeprefix(f"{MERK} ")
        return f'<p class="groot">{MERK}</p><p>{veilig(betekent)}</p>'
    if rij is None or rij.status != Status.OK:
        return f"<p><strong>{veilig(_status(meting, rij))}</strong></p>"
    eenheid = meting.eenheid(rij.maat)
    if eenheid.is_aandeel and rij.teller is not None and rij.noemer is not None:
        telling = f"{schrijf_aantal(rij.teller)} van {schrijf_aantal(rij.noemer)}"
        lang = " lang" if len(telling) > LANG else ""
        return f'<p class="groot{lang}">{telling} <small>{eenheid.write(rij.waarde)}</small></p>'
    achter = "" if eenheid.achter or eenheid is Unit.AANTAL else f" <small>{veilig(_woord(eenheid))}</small>"
    return f'<p class="groot">{veilig(eenheid.write(rij.waarde))}{achter}</p>'


def _woord(eenheid: Unit) -> str:
    """What follows the number: gemeenten of gemeenten per maand, the whole of per 1.000 maanden pauze."""
    return eenheid.naam if eenheid.naam.startswith("per ") else eenheid.naam.split()[0]


def _status(meting: Measurement, rij: Rij | None) -> str:
    """Why there is no value; a figure that was not measured at all says so itself."""
    if rij is None:
        return " ".join(meting.opmerkingen) or STATUS_TEKST[Status.GEEN_WAARNEMINGEN]
    tekst = f"{STATUS_TEKST[rij.status]}"
    if rij.status == Status.BUITEN_GEGEVENS and meting.gegevens_tot:
        return f"{tekst}. De laatste zijn van {schrijf_datum(meting.gegevens_tot)}."
    return tekst


def regels_gebruikt(ado_07: Measurement) -> tuple[str, ...]:
    """+88: 57 begonnen, 31 eerste antwoord."""
    begonnen, eerste, gestopt = (_telling(ado_07, maat) for maat in ("begonnen", "eerste_antwoord_ja", "gestopt"))
    if begonnen is None or eerste is None or gestopt is None:
        return ()
    weg = f", {schrijf_aantal(gestopt)} gestopt" if gestopt else ""
    return (f"{_met_teken(begonnen + eerste - gestopt)}: {begonnen} begonnen, {eerste} eerste antwoord{weg}",)


def regels_nog_niet(ado_02: Measurement, ado_07: Measurement) -> tuple[str, ...]:
    """11 in voorbereiding; 0 gestopt."""
    gestopt = _telling(ado_07, "gestopt")
    voorbereiding = ado_02.totaal("in_voorbereiding").teller
    eerst = (f"{schrijf_aantal(voorbereiding)} in voorbereiding",) if voorbereiding is not None else ()
    return eerst if gestopt is None else (*eerst, f"{schrijf_aantal(gestopt)} gestopt")


def regels_geen_antwoord(ado_07: Measurement, vorige_peildatum: date | None) -> tuple[str, ...]:
    """−60 sinds 30 juni 2025; and always that no answer is not a no."""
    eerste = [_telling(ado_07, maat) for maat in ("eerste_antwoord_ja", "eerste_antwoord_nee")]
    vast = "geen antwoord is geen 'nee'"
    if vorige_peildatum is None or None in eerste:
        return (vast,)
    return f"{_met_teken(-sum(e or 0 for e in eerste))} sinds {schrijf_datum(vorige_peildatum)}", vast


def regels_nodig(ado_09: Measurement, doel: Doel | None) -> tuple[str, ...]:
    """doel: 342 op 31 december 2026; laatste 3 maanden: 17,3."""
    erbij = ado_09.totaal("eigen_start")
    doelregel = f"doel: {schrijf_aantal(doel.waarde)} op {schrijf_datum(doel.datum)}" if doel else ""
    if erbij.status != Status.OK:
        return (doelregel,)
    return doelregel, f"laatste 3 maanden: {Unit.PER_MAAND.write(erbij.waarde)}"


def _telling(meting: Measurement, maat: str) -> int | None:
    waarde = meting.totaal(maat).waarde
    return None if waarde is None else int(waarde)


def _met_teken(aantal: int) -> str:
    return f"+{schrijf_aantal(aantal)}" if aantal > 0 else schrijf_aantal(aantal)

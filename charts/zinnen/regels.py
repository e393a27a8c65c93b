"""What stands beside the figures of a feed: how many rows of its files were not read, and so are in no figure."""

from collections.abc import Sequence

from charts.taal import aan_het_begin, enkel_of_meer, opsomming
from indicators.measurement import TOTAAL, Measurement
from indicators.unit import schrijf_aantal
from indicators.woorden import REGELSOORTEN

TELT_NIET = "Wat niet is ingelezen, telt in geen cijfer mee."
VAN_PAUZES = ("signalen", "reacties", "maandtellingen")
VAN_SCHULDEISERS = ("reacties",)


def regels_zin(dat_01: Measurement, soorten: Sequence[str]) -> str:
    """Niet ingelezen: 3 van de 1.200 regels met pauzeverzoeken. `dat_01` is DAT-01 per soort; '' without rows."""
    gelezen = {soort: (_aantal(dat_01, soort, "afgekeurd"), _aantal(dat_01, soort, "gelezen")) for soort in soorten}
    gelezen = {soort: paar for soort, paar in gelezen.items() if paar[1]}
    if not gelezen:
        return ""
    if not any(fout for fout, _ in gelezen.values()):
        alle = sum(n for _, n in gelezen.values())
        return f"{aan_het_begin(f'alle {schrijf_aantal(alle)}')} regels uit de bestanden zijn verwerkt."
    delen = [f"{schrijf_aantal(fout)} van de {schrijf_aantal(n)} {enkel_of_meer(n, 'regel', 'regels')} "
             f"met {REGELSOORTEN[soort]}" for soort, (fout, n) in gelezen.items()]  # fmt: skip
    return f"Niet ingelezen: {opsomming(delen)}. {TELT_NIET}"


# Per kind of contradiction with the logs, for one and for more of them.
_TEGEN = {
    "geen_verzoeken": ("{} gemeente zegt 'ja' en geeft cijfers door, maar deed lang geen pauzeverzoek.",
                       "{} gemeenten zeggen 'ja' en geven cijfers door, maar deden lang geen pauzeverzoek."),
    "verzoeken_zonder_ja": ("{} gemeente doet pauzeverzoeken, maar zei geen 'ja'.",
                            "{} gemeenten doen pauzeverzoeken, maar zeiden geen 'ja'."),
    "niet_ontvangen": ("Bij {} Kennisgeving zegt de schuldeiser dat hij haar nooit ontving; zij is wel verstuurd.",
                       "Bij {} Kennisgevingen zegt de schuldeiser dat hij ze nooit ontving; zij zijn wel verstuurd."),
}  # fmt: skip
GEEN_TEGENSPRAAK = "Wat gemeenten zeggen en wat in de cijfers staat, spreekt elkaar nergens tegen."


def tegenspraak_zinnen(dat_03: Measurement) -> tuple[str, ...]:
    """How many of each kind, in the whole country, and that nobody chose between them."""
    geteld = {soort: dat_03.rij(TOTAAL, soort) for soort in _TEGEN}
    zinnen = [
        enkel_of_meer(rij.waarde, *_TEGEN[soort]).format(schrijf_aantal(rij.waarde))
        for soort, rij in geteld.items()
        if rij is not None and rij.waarde
    ]
    return (*zinnen, dat_03.indicator.uitleg) if zinnen else (GEEN_TEGENSPRAAK,)


def _aantal(dat_01: Measurement, soort: str, maat: str) -> float:
    rij = dat_01.rij(soort, maat)
    return rij.waarde or 0 if rij else 0

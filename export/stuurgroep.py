"""Stand voor de stuurgroep: one A4 with the finding, where, the way to the target, and what is asked."""

import re
from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from charts.stijl import STAND_WOORDEN, VERBORGEN
from charts.taal import schrijf_moment
from charts.tegel import regels_gebruikt, regels_geen_antwoord, regels_nodig, regels_nog_niet, tegel
from charts.tegelkaart import KLEIN
from charts.wegpunten import doel_op
from charts.zinnen.adoptie import grenszin, titel
from charts.zinnen.verandering import sinds_kop, veranderingen
from export.beelden import kaart_of_balken, met_kaart, op_weg, provincie_zinnen
from export.beschermregels import in_een_regel
from export.stempel import AUTEUR, leesdag, stempel
from export.vaststellen import uitgave_op
from export.veilig import veilige_tekst
from indicators.adoption import ADO_01, ADO_02, ADO_03, ADO_07, ADO_08, ADO_09
from indicators.lijsten import gemeenten, mijlpalen
from indicators.measure import measure
from indicators.unit import schrijf_aantal
from indicators.woorden import OORDELEN, STANDEN
from protect.persoonsgegevens import soorten_gevonden
from store.stand import Stand
from store.stuurgroep import bewaar_a4, bewaarde_vragen

GROOTSTE, MEESTE_MIJLPALEN, MINDER_MIJLPALEN = 10, 4, 3
MEESTE_VRAGEN, LANGSTE_VRAAG = 3, 200
# In px: beside the small map there is more room than in half a page.
WEG_MAAT = {True: (430, 190), False: (316, 160)}
TE_VEEL = f"Op een A4 passen {MEESTE_VRAGEN} vragen aan de stuurgroep. Maak er minder van."
TE_LANG = f"Een vraag aan de stuurgroep is hoogstens {LANGSTE_VRAAG} tekens lang. Maak hem korter."
PERSOON = "In de vraag staat {wat}. Haal dat weg; gegevens van personen horen niet op dit blad."
_UITLEGTEKEN = re.compile(r' <a href="/definities#[^>]*>i</a>')
_SJABLOON = Path(__file__).with_name("stuurgroep.html.jinja")


class VraagGeweigerdError(ValueError):
    """A question may not stand on the print; the message is the Dutch sentence that says why."""


def stuurgroep(stand: Stand, vragen: Sequence[str] = ()) -> bytes:
    """The bytes of the page: self-contained HTML that prints on one A4. Raises VraagGeweigerdError."""
    gesteld, gelezen, uitgave = goede_vragen(vragen), leesdag(stand), uitgave_op(stand)
    een, drie, zeven = (measure(i, stand) for i in (ADO_01, ADO_03, ADO_07))
    breed, hoog = WEG_MAAT[met_kaart(stand)]
    pagina = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(
        _SJABLOON.read_text("utf-8")
    )
    return pagina.render(
        auteur=AUTEUR, stempel=stempel(stand, uitgave), titel=titel(een, vandaag=gelezen),
        tweede=grenszin(een, drie, vandaag=gelezen), tegels=_tegels(stand), met_kaart=met_kaart(stand),
        kaart=_heel(kaart_of_balken(stand, uitgave, formaat=KLEIN)),
        waar=("Waar?", "") if met_kaart(stand) else provincie_zinnen(stand),
        weg=_heel(op_weg(stand, uitgave, breedte=breed, hoogte=hoog)),
        sinds=sinds_kop(stand.vorige_peildatum),
        zinnen=veranderingen(zeven, measure(ADO_07, stand, per="provincie"), vandaag=gelezen),
        grootste=_grootste(stand), zonder=_zonder(stand), legenda=_legenda(stand),
        mijlpalen=_mijlpalen(stand), vragen=gesteld, regel=in_een_regel(stand),
    ).encode()  # fmt: skip


def maak_a4(stand: Stand, vragen: Sequence[str] | None) -> bytes:
    """The page, kept with its questions; without questions (None) those of the last time on this day.

    Raises VraagGeweigerdError and NietOpgeslagenError.
    """
    gesteld = goede_vragen(bewaarde_vragen(stand) or () if vragen is None else vragen)
    inhoud = stuurgroep(stand, gesteld)
    bewaar_a4(stand, gesteld, inhoud=inhoud)
    return inhoud


def goede_vragen(vragen: Sequence[str]) -> list[str]:
    """The questions, one line each, without empty ones. Raises VraagGeweigerdError."""
    gesteld = [zin for zin in (" ".join(veilige_tekst(vraag).split()) for vraag in vragen) if zin]
    if len(gesteld) > MEESTE_VRAGEN:
        raise VraagGeweigerdError(TE_VEEL)
    if any(len(zin) > LANGSTE_VRAAG for zin in gesteld):
        raise VraagGeweigerdError(TE_LANG)
    if gevonden := tuple(dict.fromkeys(soort for zin in gesteld for soort in soorten_gevonden(zin))):
        raise VraagGeweigerdError(PERSOON.format(wat=" en ".join(gevonden)))
    return gesteld


def _heel(html: str) -> Markup:
    return Markup(html)  # noqa: S704 - charts escape what they are given


def _tegels(stand: Stand) -> list[Markup]:
    """The four tiles of Overzicht, without the sign that leads to a screen."""
    een, twee, drie, acht = (measure(i, stand) for i in (ADO_01, ADO_02, ADO_03, ADO_08))
    zeven, negen = measure(ADO_07, stand), measure(ADO_09, stand)
    vier = (
        tegel(een, regels=regels_gebruikt(zeven)),
        tegel(twee, regels=regels_nog_niet(twee, zeven)),
        tegel(drie, regels=regels_geen_antwoord(zeven, stand.vorige_peildatum)),
        tegel(acht, regels=regels_nodig(negen, doel_op(stand.peildatum))),
    )
    return [_heel(_UITLEGTEKEN.sub("", html)) for html in vier]


def _legenda(stand: Stand) -> list[tuple[str, str]]:
    """What the fills of the small map mean; only those that are on it."""
    aanwezig = {g.stand or VERBORGEN for g in gemeenten(stand)}
    return [(soort, woorden) for soort, woorden in STAND_WOORDEN.items() if soort in aanwezig]


def _grootste(stand: Stand) -> list[tuple[str, str, str]]:
    """The largest gemeenten without a yes: name, inhabitants, stand. Only for the role intern."""
    if stand.rol != "intern":
        return []
    zonder_ja = [g for g in gemeenten(stand) if g.stand in ("gebruikt_nog_niet", "geen_reactie")]
    eerste = sorted(zonder_ja, key=lambda g: (-g.inwoners, g.naam))[:GROOTSTE]
    return [(g.naam, schrijf_aantal(g.inwoners), STANDEN[g.stand or ""]) for g in eerste]


def _zonder(stand: Stand) -> str:
    """The same in counts, for who may not see names."""
    nog_niet, stil = (measure(i, stand).totaal().teller or 0 for i in (ADO_02, ADO_03))
    delen = f"{schrijf_aantal(nog_niet)} gebruiken (nog) niet en {schrijf_aantal(stil)} gaven geen antwoord"
    return f"{schrijf_aantal(nog_niet + stil)} gemeenten zeiden nog geen ja: {delen}."


def _mijlpalen(stand: Stand) -> list[tuple[str, str, str]]:
    """What is late, what comes next, and what was reached last, oldest first."""
    alle, meeste = mijlpalen(stand), MEESTE_MIJLPALEN if met_kaart(stand) else MINDER_MIJLPALEN
    gehaald = [m for m in alle if m.oordeel == "gehaald"]
    verder = [m for m in alle if m.oordeel != "gehaald"][:meeste]
    getoond = [*gehaald[-max(1, meeste - len(verder)) :], *verder]
    return [(schrijf_moment(m.datum, m.precisie), m.tekst, OORDELEN[m.oordeel]) for m in getoond]

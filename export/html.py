"""Sheets as one page to read or print: no script, nothing from outside."""

from collections.abc import Sequence
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup

from charts.zinnen.adoptie import grenszin
from charts.zinnen.adoptie import titel as titel_van
from export.beelden import kaart_of_balken
from export.blad import Blad, Cel, Noten, als_tekst
from export.grafiek_svg import als_svg
from export.stempel import AUTEUR, CONCEPT, Uitgave, leesdag
from export.veilig import veilige_tekst
from indicators.adoption import ADO_01, ADO_03
from indicators.measure import measure
from store.stand import Stand

_PAGINA = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="{{ auteur }}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{{ titel }}</title>
<style>
body { font: 11pt/1.4 Arial, sans-serif; color: #1a1a1a; background: #fff; }
body { margin: 2rem auto; max-width: 80rem; padding: 0 1rem; }
header p { margin: .2rem 0; }
h1 { font-size: 16pt; margin: .2rem 0; }
.beeld svg { height: auto; max-width: 100%; }
.tabel { overflow-x: auto; }
table { border-collapse: collapse; font-size: 9pt; }
caption { text-align: left; font-weight: bold; padding: .3rem 0; }
th, td { border-bottom: 1px solid #767676; padding: .2rem .5rem; text-align: left; vertical-align: top; }
td.getal { text-align: right; white-space: nowrap; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  body { margin: 0; max-width: none; padding: 0; }
  nav { break-before: page; }
  .beeld svg { max-height: 138mm; width: auto; }
  section { break-before: page; }
  section:first-of-type { break-before: auto; }
  .tabel { overflow: visible; }
  table { font-size: 8pt; max-width: 100%; }
  table.breed { font-size: 6pt; }
  table.breed th, table.breed td { padding: .15rem .2rem; }
  td.getal { white-space: normal; }
  td:first-child { white-space: nowrap; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
</style>
</head>
<body>
<header>{% if opening %}<p>{{ titel }}</p>
<h1>{{ opening.titel }}</h1>
{% if opening.tweede %}<p>{{ opening.tweede }}</p>
{% endif %}<p>{{ stempel }}</p>
<div class="beeld">{{ opening.beeld }}</div>{% else %}<h1>{{ titel }}</h1><p>{{ stempel }}</p>{% endif %}</header>
<nav aria-label="Inhoud"><ul>{% for blad in bladen %}
<li><a href="#{{ blad.naam }}">{{ blad.titel }}</a></li>{% endfor %}
</ul></nav>
<main>
{% for blad in bladen %}<section id="{{ blad.naam }}">
<h2>{{ blad.titel }}</h2>
{% for regel in blad.regels %}<p>{{ regel }}</p>
{% endfor %}<div class="tabel" tabindex="0" role="region" aria-label="Tabel: {{ blad.titel }}">
<table{% if blad.kolommen | length > 10 %} class="breed"{% endif %}>
<caption>{{ blad.naam | replace("_", " ") }}</caption>
<thead><tr>{% for kolom in blad.kolommen %}<th scope="col">{{ kop(kolom.kop) }}</th>{% endfor %}</tr></thead>
<tbody>
{% for rij in blad.rijen %}<tr>{% for cel in rij %}<td{{ soort(cel) }}>{{ als_tekst(cel) }}</td>{% endfor %}</tr>
{% endfor %}</tbody>
</table></div>
{% if blad.grafiek %}<div class="beeld">{{ teken(blad) }}</div>
{% endif %}</section>
{% endfor %}</main>
</body>
</html>
"""
_OMGEVING = Environment(autoescape=True)


@dataclass(frozen=True)
class Opening:
    """What a print begins with: the finding, a second line, and the picture as SVG."""

    titel: str
    tweede: str
    beeld: Markup


def opening(stand: Stand, uitgave: Uitgave = CONCEPT) -> Opening:
    """The finding of a stand with the picture that this role may see."""
    een, drie, gelezen = measure(ADO_01, stand), measure(ADO_03, stand), leesdag(stand)
    beeld = Markup(kaart_of_balken(stand, uitgave))  # noqa: S704 - charts escape what they are given
    return Opening(titel_van(een, vandaag=gelezen), grenszin(een, drie, vandaag=gelezen), beeld)


def schrijf_html(bladen: Sequence[Blad], *, titel: str, opening: Opening | None = None) -> bytes:
    """The bytes of the page."""
    pagina, op_naam = _OMGEVING.from_string(_PAGINA), {blad.naam: blad for blad in bladen}
    return pagina.render(
        titel=titel,
        opening=opening,
        bladen=bladen,
        stempel=bladen[0].stempel,
        auteur=AUTEUR,
        als_tekst=_tekst,
        soort=_soort,
        kop=_kop,
        teken=lambda blad: Markup(als_svg(blad, bladen=op_naam)),  # noqa: S704 - charts escape what they are given
    ).encode()


def _tekst(cel: Cel) -> str:
    return veilige_tekst(als_tekst(cel))


def _soort(cel: Cel) -> Markup:
    return Markup("") if isinstance(cel, str | Noten) else Markup(' class="getal"')


def _kop(kop: str) -> Markup:
    """A heading that may go on below itself after an underscore, so that a wide table fits on paper."""
    return Markup("_<wbr>").join(kop.split("_"))

"""Sheets as one page to read or print: no script, nothing from outside."""

from collections.abc import Sequence

from jinja2 import Environment
from markupsafe import Markup

from export.blad import Blad, Cel, als_tekst
from export.stempel import AUTEUR
from export.veilig import veilige_tekst

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
.tabel { overflow-x: auto; }
table { border-collapse: collapse; font-size: 9pt; }
caption { text-align: left; font-weight: bold; padding: .3rem 0; }
th, td { border-bottom: 1px solid #767676; padding: .2rem .5rem; text-align: left; vertical-align: top; }
td.getal { text-align: right; white-space: nowrap; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  body { margin: 0; max-width: none; padding: 0; }
  section { break-before: page; }
  section:first-of-type { break-before: auto; }
  .tabel { overflow: visible; }
  table { font-size: 6.5pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
</style>
</head>
<body>
<header><h1>{{ titel }}</h1><p>{{ stempel }}</p></header>
<nav aria-label="Inhoud"><ul>{% for blad in bladen %}
<li><a href="#{{ blad.naam }}">{{ blad.titel }}</a></li>{% endfor %}
</ul></nav>
<main>
{% for blad in bladen %}<section id="{{ blad.naam }}">
<h2>{{ blad.titel }}</h2>
{% for regel in blad.regels %}<p>{{ regel }}</p>
{% endfor %}<div class="tabel" tabindex="0" role="region" aria-label="Tabel: {{ blad.titel }}"><table>
<caption>{{ blad.naam | replace("_", " ") }}</caption>
<thead><tr>{% for kolom in blad.kolommen %}<th scope="col">{{ kolom.kop }}</th>{% endfor %}</tr></thead>
<tbody>
{% for rij in blad.rijen %}<tr>{% for cel in rij %}<td{{ soort(cel) }}>{{ als_tekst(cel) }}</td>{% endfor %}</tr>
{% endfor %}</tbody>
</table></div>
</section>
{% endfor %}</main>
</body>
</html>
"""
_OMGEVING = Environment(autoescape=True)


def schrijf_html(bladen: Sequence[Blad], *, titel: str) -> bytes:
    """The bytes of the page."""
    pagina = _OMGEVING.from_string(_PAGINA)
    return pagina.render(
        titel=titel, bladen=bladen, stempel=bladen[0].stempel, auteur=AUTEUR, als_tekst=_tekst, soort=_soort
    ).encode()


def _tekst(cel: Cel) -> str:
    return veilige_tekst(als_tekst(cel))


def _soort(cel: Cel) -> Markup:
    return Markup("") if isinstance(cel, str) else Markup(' class="getal"')

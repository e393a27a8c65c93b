"""The state of a screen: what was chosen. It alone reads and writes the address bar, the chips and the links."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from indicators.dimensies import DIMENSIES, PERIODEN

NIEUWSTE = "nieuwste"
FILTERS = ("provincie", "grootteklasse", "arbeidsmarktregio", "uitvoerder", "stand")
VOLGORDEN = ("aandeel", "alfabet", "meeste_te_gaan")
SPLITSINGEN = ("sector", "convenant")
PERS = ("provincie", "grootteklasse", "arbeidsmarktregio", "uitvoerder")
# What goes along to another screen: the date and the data always, the filters where they are used.
ZONDER = "Wij tonen de pagina zonder deze keuze."
FILTERSCHERMEN = ("/adoptie", "/gemeente", "/pauzes", "/schuldeisers", "/herkomst")
MET_FILTERS = (*FILTERSCHERMEN, "/groot")
GEBIEDEN = ("provincie", "arbeidsmarktregio", "uitvoerder", "selectie")
# What says where on a screen one is: it goes along only where it is given.
PLAATS = ("code", "id", "soort", "codes", "beeld", "toon", "versie", "groep", "maat", "vanaf")
# What is chosen on Pauzes and Schuldeisers alone, and what those have no use for.
VAN_PAUZES = ("van", "tot", "termijn", "dagen", "onzekerheid", "per")
NIET_OP = {
    "/pauzes": ("stand", "veranderingen", "volgorde"),
    "/schuldeisers": ("stand", "uitvoerder", "veranderingen", "termijn", "dagen", "onzekerheid", "per"),
    "/herkomst": ("veranderingen", "volgorde", "dagen", "onzekerheid"),
}
# By what the figures can be split whose rows are shown.
INDELINGEN = frozenset((*(d.naam for d in DIMENSIES), *PERIODEN, "week"))
# Of a report: the concept that is being made, instead of a version that was vastgesteld.
CONCEPT = "concept"


@dataclass(frozen=True)
class Keuze:
    """What a user chose. `peildatum` None is the newest, `editie` "" the current one; `gemist` is said, not kept.

    `versie` is which version of a report: its number, or CONCEPT; "" is the newest that was vastgesteld.
    `van` and `tot` bound the period of figures that have one; `termijn` is a number of months, `dagen` of days.
    `id` is a schuldeiser. `per` splits how pauzes end: sector or convenant; where the rows of a figure are shown any
    dimension, and then `groep` and `maat` name one value and `vanaf` its first row.
    """

    peildatum: date | None = None
    editie: str = ""
    provincie: str = ""
    grootteklasse: str = ""
    arbeidsmarktregio: str = ""
    uitvoerder: str = ""
    stand: str = ""
    code: str = ""
    id: str = ""
    soort: str = ""
    codes: str = ""
    beeld: str = ""
    toon: str = ""
    versie: str = ""
    veranderingen: bool = False
    volgorde: str = VOLGORDEN[0]
    van: date | None = None
    tot: date | None = None
    termijn: str = ""
    dagen: str = ""
    onzekerheid: bool = False
    per: str = ""
    groep: str = ""
    maat: str = ""
    vanaf: str = ""
    gemist: tuple[str, ...] = field(default=(), compare=False)

    @property
    def filters(self) -> tuple[tuple[str, str], ...]:
        """The filters that are on, as an indicator takes them."""
        return tuple((naam, waarde) for naam in FILTERS if (waarde := getattr(self, naam)))

    @property
    def splitsing(self) -> str:
        """By what Pauzes splits how pauzes end; nothing where another dimension was chosen."""
        return self.per if self.per in SPLITSINGEN else ""

    @property
    def gebied(self) -> tuple[tuple[str, str], ...]:
        """The filter that the screen Gebied measures with; nothing where no gebied was chosen."""
        if self.soort == "selectie":
            return (("gemeente", self.codes),) if self.codes else ()
        return ((self.soort, self.code),) if self.soort and self.code else ()

    @property
    def plaats(self) -> dict[str, str]:
        """Where on its screen this choice is, as `adres` takes it."""
        return {naam: getattr(self, naam) for naam in PLAATS}

    def met(self, **wijziging: Any) -> "Keuze":
        """The same choice with something else chosen."""
        return replace(self, **wijziging)

    def zonder_filters(self) -> "Keuze":
        """The same choice with every filter off."""
        return self.met(**dict.fromkeys(FILTERS, ""))

    def zoekdeel(self) -> dict[str, str]:
        """The choice as parameters of an address; what was not chosen is left out."""
        over = {v.name: getattr(self, v.name) for v in fields(self) if v.compare}
        return {naam: _geschreven(w) for naam, w in over.items() if w != getattr(Keuze(), naam)}

    def adres(self, pad: str, **wijziging: Any) -> str:
        """A link to a screen that keeps of this choice what that screen uses; PLAATS goes only where it is given."""
        mee = self if pad in MET_FILTERS else Keuze(peildatum=self.peildatum, editie=self.editie)
        hier = replace(mee, **{naam: getattr(Keuze(), naam) for naam in NIET_OP.get(pad, VAN_PAUZES)})
        delen = replace(hier, **{**dict.fromkeys(PLAATS, ""), **wijziging}).zoekdeel()
        return f"{pad}?{urlencode(delen, safe=',')}" if delen else pad

    def gecontroleerd(self, bekend: Mapping[str, Collection[str]]) -> "Keuze":
        """The choice without filters on codes that do not exist on this day; each is named in `gemist`."""
        fout = {naam: w for naam, w in self.filters if w not in bekend.get(naam, ())}
        zinnen = [
            f"De waarde '{w}' van het filter {naam} kennen wij niet. Het staat nu uit." for naam, w in fout.items()
        ]
        return self.met(**dict.fromkeys(fout, ""), gemist=(*self.gemist, *zinnen))


def _geschreven(waarde: object) -> str:
    if isinstance(waarde, date):
        return waarde.isoformat()
    return "ja" if waarde is True else str(waarde)


def lees_keuze(delen: Mapping[str, str]) -> Keuze:
    """The choice that an address holds. What it does not know is named in `gemist`, never dropped in silence."""
    gemist: list[str] = []
    waarden: dict[str, Any] = {}
    for naam, tekst in delen.items():
        if naam not in _LEZERS:
            gemist.append(f"Deze link bevat '{naam}'. Dat kennen wij niet; wij tonen de pagina zonder.")
        elif tekst and (waarde := _LEZERS[naam](tekst)) is None:
            gemist.append(f"'{tekst}' past niet bij {naam}. {_HULP.get(naam, ZONDER)}")
        elif tekst and waarde != NIEUWSTE:
            waarden[naam] = waarde
    van, tot = waarden.get("van"), waarden.get("tot")
    if van and tot and van > tot:
        gemist.append("De periode eindigt voordat zij begint. Wij tonen het hele jaar.")
        waarden = {naam: w for naam, w in waarden.items() if naam not in ("van", "tot")}
    return Keuze(**waarden, gemist=tuple(gemist))


def _lees_dag(tekst: str) -> date | str | None:
    """A day as 2025-11-04 or 4-11-2025; the word nieuwste; None when it is neither."""
    tekst = tekst.strip().lower()
    if tekst == NIEUWSTE:
        return NIEUWSTE
    delen = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", tekst)
    delen = delen or re.fullmatch(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", tekst)
    if delen is None:
        return None
    getallen = [int(deel) for deel in delen.groups()]
    jaar, maand, dag = getallen if getallen[0] > 31 else getallen[::-1]
    try:
        return date(jaar, maand, dag)
    except ValueError:
        return None


def _lees_code(tekst: str) -> str | None:
    tekst = tekst.strip()
    return tekst if re.fullmatch(r"[\w.\-]{1,60}", tekst) else None


def _lees_gm_code(tekst: str) -> str | None:
    return tekst.strip()[:60] or None


def _lees_codes(tekst: str) -> str | None:
    """The codes of an own selection: GM0363,GM0034, each once, in the order of the alphabet."""
    codes = sorted({deel.strip().upper() for deel in tekst.split(",") if deel.strip()})
    return ",".join(codes) if all(re.fullmatch(r"GM\d{4}", code) for code in codes) else None


def _lees_soort(tekst: str) -> str | None:
    return tekst if tekst in GEBIEDEN else None


def _lees_beelden(tekst: str) -> str | None:
    return tekst if re.fullmatch(r"[\w\-]{1,40}(,[\w\-]{1,40}){0,11}", tekst) else None


def _lees_versie(tekst: str) -> str | None:
    tekst = tekst.strip().lower()
    return tekst if tekst == CONCEPT or re.fullmatch(r"[1-9]\d{0,3}", tekst) else None


def _lees_getal(tekst: str) -> str | None:
    tekst = tekst.strip()
    return tekst if re.fullmatch(r"[1-9]\d{0,2}", tekst) else None


def _lees_ja(tekst: str) -> bool | None:
    return {"ja": True, "nee": False}.get(tekst.strip().lower())


def _lees_per(tekst: str) -> str | None:
    return tekst if tekst in INDELINGEN else None


def _lees_regel(tekst: str) -> str | None:
    return tekst if re.fullmatch(r"[1-9]\d{0,7}", tekst) else None


def _lees_volgorde(tekst: str) -> str | None:
    return tekst if tekst in VOLGORDEN else None


_LEZERS = {
    "peildatum": _lees_dag,
    "editie": _lees_code,
    **dict.fromkeys(FILTERS, _lees_code),
    "code": _lees_gm_code,
    "id": _lees_gm_code,
    "soort": _lees_soort,
    "codes": _lees_codes,
    "beeld": _lees_beelden,
    "toon": _lees_code,
    "versie": _lees_versie,
    "veranderingen": _lees_ja,
    "volgorde": _lees_volgorde,
    **dict.fromkeys(("van", "tot"), _lees_dag),
    **dict.fromkeys(("termijn", "dagen"), _lees_getal),
    "onzekerheid": _lees_ja,
    "per": _lees_per,
    "groep": _lees_gm_code,
    "maat": _lees_code,
    "vanaf": _lees_regel,
}
_HULP = {
    "peildatum": "Schrijf een datum als 04-11-2025. Wij tonen de nieuwste stand.",
    "van": "Schrijf een datum als 01-01-2025. Wij tonen het hele jaar.",
    "tot": "Schrijf een datum als 31-10-2025. Wij tonen het hele jaar.",
    "versie": "Schrijf een nummer, bijvoorbeeld 1. Wij tonen de nieuwste versie.",
}

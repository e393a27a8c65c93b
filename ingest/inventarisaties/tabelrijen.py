"""All rows of all tables of a file cleaned, with what the personal-data gate found kept out."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from ingest.antwoorden import Antwoorden, Beantwoord, Plaats, beantwoord
from ingest.inventarisaties.antwoordvelden import CONTACT
from ingest.inventarisaties.blik import Bezwaar, Blik, Uitkomst
from ingest.inventarisaties.controle import dubbelen
from ingest.inventarisaties.gemeentecel import gemeentecel
from ingest.inventarisaties.rijen import lees_rij
from ingest.persoonlijk.patronen import masked
from ingest.persoonlijk.privacy import Vondst
from ingest.tabellen.koppen import Koppeling
from ingest.tabellen.tabel import Tabel, TabelRij
from ingest.tabellen.toewijzing import Gekoppeld
from ingest.woorden.datums import maand_eerst
from ingest.woorden.statussen import codering

PERSOONLIJK = "In deze regel staat een persoonsgegeven."
PERSOONLIJK_DOEN = "Haal het weg en lever de regel opnieuw aan."
_ADRES = re.compile(r"([A-Z]+)(\d+)")


def lees_tabellen(
    gekoppeld: Gekoppeld,
    vondsten: Iterable[Vondst],
    *,
    peildatum: date,
    antwoorden: Antwoorden,
    bladdagen: Mapping[str, date],
) -> list[Uitkomst]:
    """The outcome of every row, contradictions within the file decided or asked."""
    gegeven = beantwoord(antwoorden, _gevraagde_cellen(gekoppeld, antwoorden))
    uit: list[Uitkomst] = []
    for tabel, koppeling in gekoppeld:
        van_blad = [v for v in vondsten if v.blad == tabel.blad and v.rij]
        geweerd = {v.rij for v in van_blad if v.ernst == "rij"}
        blik = _blik(
            tabel, koppeling, peildatum=peildatum, gegeven=gegeven,
            bladdag=bladdagen.get(tabel.blad), weg=_weg(van_blad, koppeling),
        )  # fmt: skip
        uit += [_geweerd(rij, blik) if rij.rij in geweerd else lees_rij(rij, blik) for rij in tabel.rijen]
    return dubbelen(uit, gegeven)


def _geweerd(rij: TabelRij, blik: Blik) -> Uitkomst:
    adres = gemeentecel(rij, blik)[0].adres
    plek = adres if _ADRES.fullmatch(adres) else min(rij.cellen.values(), key=lambda c: c.kolom).adres
    bezwaar = Bezwaar(plek, blik.kop("gemeente"), PERSOONLIJK, PERSOONLIJK_DOEN)
    return Uitkomst(rij, blik, bezwaren=(bezwaar,), persoonlijk=True)


def _weg(vondsten: Iterable[Vondst], koppeling: Koppeling) -> Mapping[int, frozenset[int]]:
    """Per row the columns that hold something personal and would otherwise be read."""
    uit: defaultdict[int, set[int]] = defaultdict(set)
    for vondst in vondsten:
        plek = _ADRES.fullmatch(vondst.cel)
        kolom = _kolom(plek[1]) if plek else 0
        if koppeling.velden.get(kolom, "contact_naam") not in CONTACT:
            uit[vondst.rij].add(kolom)
    return {rij: frozenset(kolommen) for rij, kolommen in uit.items()}


def _kolom(letters: str) -> int:
    nummer = 0
    for letter in letters:
        nummer = nummer * 26 + ord(letter) - 64
    return nummer


def _gevraagde_cellen(gekoppeld: Gekoppeld, antwoorden: Antwoorden) -> dict[Plaats, tuple[str, str]]:
    """What stands at the places that were answered: the field and the text, or `kleur` and the colour."""
    gevraagd = {(a.blad, int(plek[2])): () for a in antwoorden if (plek := _ADRES.fullmatch(a.cel))}
    uit: dict[Plaats, tuple[str, str]] = {}
    for tabel, koppeling in gekoppeld:
        for rij in tabel.rijen if gevraagd else ():
            for kolom, cel in rij.cellen.items() if (tabel.blad, rij.rij) in gevraagd else ():
                kleur = kolom == koppeling.kleur_kolom and cel.kleur
                uit[tabel.blad, cel.adres] = (
                    ("kleur", cel.kleur) if kleur else (koppeling.velden.get(kolom, ""), cel.tekst)
                )
    return uit


def _blik(
    tabel: Tabel,
    koppeling: Koppeling,
    *,
    peildatum: date,
    gegeven: Beantwoord,
    bladdag: date | None,
    weg: Mapping[int, frozenset[int]],
) -> Blik:
    velden = {veld: kolom for kolom, veld in koppeling.velden.items()}
    namen = {kop.kolom: masked(kop.tekst) for kop in tabel.koppen}
    teksten = {
        v: {r.cellen[k].tekst for r in tabel.rijen if k in r.cellen}
        for v, k in velden.items()
        if v == "status" or v.endswith(("vanaf", "datum"))
    }
    return Blik(
        blad=tabel.blad, velden=velden, peildatum=peildatum, beantwoord=gegeven, bladdag=bladdag, weg=weg,
        koppen={veld: namen[kolom] for veld, kolom in velden.items() if kolom in namen},
        maand_eerst={v: bool(maand_eerst(t)) for v, t in teksten.items() if v != "status"},
        codering=codering(teksten.get("status", ())) or "01",
        contactkolommen=tuple(kolom for kolom, veld in koppeling.velden.items() if veld in CONTACT),
        kleur_kolom=koppeling.kleur_kolom,
    )  # fmt: skip

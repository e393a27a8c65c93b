"""A delivery read: from a workbook and what was answered about it to rows, remarks and questions."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from ingest.antwoorden import Beantwoord, beantwoord
from ingest.cells import Werkmap
from ingest.controle import dubbelen, totaalregels
from ingest.datums import maand_eerst, waarschuwing_volgorde
from ingest.errors import LeveringGeweigerd
from ingest.koppen import Koppeling, koppel_alle, layout_vingerafdruk
from ingest.kwitantie import FOUT, INFO, WAARSCHUWING, Antwoord, Kwitantie, Melding, NietGelezen, Vraag
from ingest.peildatum import vind_peildatum
from ingest.privacy import Vondst, doorzoek, weigering
from ingest.rijen import Blik, Twijfel, Uitkomst, als_fout, lees_rij
from ingest.source import Source
from ingest.statussen import codering
from ingest.tabel import Tabel, TabelRij, bladen_zonder_tabel, vind_tabellen

Gekoppeld = tuple[tuple[Tabel, Koppeling], ...]
SOORTEN = {"bsn": "een burgerservicenummer", "iban": "een rekeningnummer", "e-mail": "een e-mailadres",
           "telefoon": "een telefoonnummer"}  # fmt: skip


@dataclass(frozen=True)
class Opties:
    """What the deliverer says about a file."""

    peildatum: date | None = None
    afzender: str = ""
    kolommen: Mapping[str, str] = field(default_factory=dict)
    antwoorden: tuple[Antwoord, ...] = ()


@dataclass(frozen=True)
class Gelezen:
    """A file as it was read. `vastgehouden` holds the sentence why nothing of it may be accepted yet, or ''."""

    kwitantie: Kwitantie
    rijen: tuple[dict[str, Any], ...] = ()
    niet_gelezen: tuple[NietGelezen, ...] = ()
    tegenspraken: tuple[dict[str, str], ...] = ()
    koppelingen: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    vastgehouden: str = ""


def lees(
    werkmap: Werkmap, bron: Source, opties: Opties, *, onthouden: Mapping[str, Mapping[str, str]], afkeur_maximum: float
) -> Gelezen:
    """Read a workbook as a delivery. Raises LeveringGeweigerd.

    `onthouden` are the mappings that were confirmed before, per layout; `afkeur_maximum` is the share of rows
    (0 to 1) above which the whole file is held.
    """
    tabellen = vind_tabellen(werkmap, bron)
    gekoppeld = _gekoppeld(tabellen, bron, opties, onthouden)
    vondsten = doorzoek(werkmap, gekoppeld, bron)
    if geweigerd := weigering(vondsten):
        raise geweigerd
    begin = Kwitantie(
        bestand=werkmap.bestand, sha256=werkmap.sha256, soort=bron.soort, afzender=opties.afzender,
        antwoorden=opties.antwoorden, meldingen=(*_over_bladen(werkmap, gekoppeld), *_over_personen(vondsten)),
    )  # fmt: skip
    peildatum = vind_peildatum(werkmap, tabellen, opties.peildatum)
    vragen = (*_kopvragen(gekoppeld), *peildatum.vragen)
    begin = replace(begin, meldingen=(*begin.meldingen, *peildatum.meldingen), peildatum=peildatum.dag)
    if vragen or peildatum.dag is None:
        wachtend = sum(len(tabel.rijen) + len(tabel.totaalrijen) for tabel, _ in gekoppeld)
        zin = peildatum.zin or _kolomzin(gekoppeld)
        return Gelezen(replace(begin, vragen=vragen, gelezen=wachtend, afgekeurd=wachtend), vastgehouden=zin)
    uitkomsten = _uitkomsten(gekoppeld, vondsten, peildatum.dag, opties.antwoorden)
    return _samengevat(begin, gekoppeld, uitkomsten, opties=opties, afkeur_maximum=afkeur_maximum)


def _gekoppeld(
    tabellen: tuple[Tabel, ...], bron: Source, opties: Opties, onthouden: Mapping[str, Mapping[str, str]]
) -> Gekoppeld:
    eerder = {kop: veld for tabel in tabellen for kop, veld in onthouden.get(layout_vingerafdruk(tabel), {}).items()}
    bevestigd = {**eerder, **opties.kolommen}
    gekoppeld = koppel_alle(tabellen, bron, bevestigd=bevestigd)
    antwoorden = {(a.blad, a.cel): a.antwoord for a in opties.antwoorden}
    for tabel, koppeling in gekoppeld:
        for onzeker in koppeling.onzeker:
            keuze = antwoorden.get((tabel.blad, onzeker.kop.cel))
            if keuze:
                bevestigd[onzeker.kop.tekst] = _veld_uit_keuze(keuze, onzeker.keuzes, onzeker.kandidaten)
    return koppel_alle(tabellen, bron, bevestigd=bevestigd)


def _veld_uit_keuze(keuze: str, keuzes: tuple[str, ...], kandidaten: tuple[str, ...]) -> str:
    return dict(zip(keuzes, kandidaten, strict=False)).get(keuze, keuze if keuze in kandidaten else "")


def _kopvragen(gekoppeld: Gekoppeld) -> list[Vraag]:
    """A heading that several sheets share is asked once."""
    gevraagd: dict[str, Vraag] = {}
    for tabel, koppeling in gekoppeld:
        for onzeker in koppeling.onzeker:
            gevraagd.setdefault(onzeker.kop.tekst, Vraag(tabel.blad, onzeker.kop.cel, onzeker.vraag, onzeker.keuzes))
    return list(gevraagd.values())


def _kolomzin(gekoppeld: Gekoppeld) -> str:
    namen = [(o.kop.tekst, o.kandidaten[0]) for _, k in gekoppeld for o in k.onzeker]
    voorbeeld = " ".join(f'--kolom "{kop}={veld}"' for kop, veld in dict(namen).items())
    return f"Wij weten niet zeker wat er in een kolom staat. Geef het aan met {voorbeeld} of beantwoord de vraag."


def _over_bladen(werkmap: Werkmap, gekoppeld: Gekoppeld) -> list[Melding]:
    meldingen = [
        Melding(naam, "", "", "Op dit blad staat geen tabel met gemeenten. Het is niet gebruikt.")
        for naam in bladen_zonder_tabel(werkmap, [tabel for tabel, _ in gekoppeld])
    ]
    for tabel, koppeling in gekoppeld:
        if tabel.blad_verborgen:
            meldingen.append(
                Melding(tabel.blad, "", "", "Dit blad is verborgen. Wij hebben het wel gelezen.", WAARSCHUWING)
            )
        if tabel.verborgen_rijen:
            rijen = ", ".join(map(str, tabel.verborgen_rijen[:20]))
            reden = f"Verborgen regels (wel gelezen): {rijen}."
            meldingen.append(Melding(tabel.blad, "", "", reden, WAARSCHUWING))
        meldingen += [
            Melding(tabel.blad, kop.cel, "", "Deze kolom is niet gebruikt en niet bewaard.")
            for kop in koppeling.niet_gebruikt
        ]
    return meldingen


def _over_personen(vondsten: tuple[Vondst, ...]) -> list[Melding]:
    """Each find by place and kind, never by value; finds in a column that is not stored are named together."""
    samen: dict[tuple[str, ...], list[Vondst]] = {}
    for v in vondsten:
        los = () if v.ernst == "waarde" and v.kolom else (v.cel,)
        samen.setdefault((v.blad, v.kolom, v.soort, v.ernst, *los), []).append(v)
    return [_over_persoon(zelfde[0], len(zelfde) - 1) for zelfde in samen.values()]


def _over_persoon(v: Vondst, ook: int) -> Melding:
    gevolg = "Deze regel is niet ingelezen." if v.ernst == "rij" else "Dit is niet bewaard."
    meer = f" Ook in {ook} andere {'cel' if ook == 1 else 'cellen'} van deze kolom." if ook else ""
    ernst = FOUT if v.ernst == "rij" else WAARSCHUWING
    return Melding(v.blad, v.cel, v.kolom, f"Hier staat {SOORTEN[v.soort]}. {gevolg}{meer}", ernst)


def _uitkomsten(
    gekoppeld: Gekoppeld, vondsten: tuple[Vondst, ...], peildatum: date, antwoorden: tuple[Antwoord, ...]
) -> list[Uitkomst]:
    gegeven = beantwoord(antwoorden, _gevraagde_cellen(gekoppeld, antwoorden))
    uit: list[Uitkomst] = []
    for tabel, koppeling in gekoppeld:
        blik = _blik(tabel, koppeling, peildatum, gegeven)
        van_blad = [v for v in vondsten if v.blad == tabel.blad]
        geweerd = {v.rij for v in van_blad if v.ernst == "rij"}
        weg = {v.cel for v in van_blad}
        for rij in tabel.rijen:
            uit.append(_geweerd(rij, blik) if rij.rij in geweerd else lees_rij(_zonder(rij, weg), blik))
    return dubbelen(uit, gegeven)


def _geweerd(rij: TabelRij, blik: Blik) -> Uitkomst:
    cel = blik.cel(rij, "gemeente")
    return Uitkomst(rij, blik.blad, cel=cel.adres if cel.rij else f"A{rij.rij}", reden="In deze regel staat een persoonsgegeven.",
                    doen="Haal het weg en lever de regel opnieuw aan.")  # fmt: skip


def _zonder(rij: TabelRij, weg: set[str]) -> TabelRij:
    if not weg or not any(cel.adres in weg for cel in rij.cellen.values()):
        return rij
    return replace(rij, cellen={k: cel for k, cel in rij.cellen.items() if cel.adres not in weg})


def _gevraagde_cellen(
    gekoppeld: Gekoppeld, antwoorden: tuple[Antwoord, ...]
) -> dict[tuple[str, str], tuple[str, str, str]]:
    gevraagd = {(a.blad, a.cel) for a in antwoorden}
    if not gevraagd:
        return {}
    return {
        (tabel.blad, cel.adres): (koppeling.velden.get(kolom, ""), cel.tekst, cel.kleur)
        for tabel, koppeling in gekoppeld
        for rij in tabel.rijen
        for kolom, cel in rij.cellen.items()
        if (tabel.blad, cel.adres) in gevraagd
    }


def _blik(tabel: Tabel, koppeling: Koppeling, peildatum: date, gegeven: Beantwoord) -> Blik:
    velden = {veld: kolom for kolom, veld in koppeling.velden.items()}
    teksten = {v: [r.cellen[k].tekst for r in tabel.rijen if k in r.cellen] for v, k in velden.items()}
    return Blik(
        blad=tabel.blad, velden=velden, peildatum=peildatum, beantwoord=gegeven,
        maand_eerst={v: bool(maand_eerst(t)) for v, t in teksten.items() if v.endswith(("vanaf", "datum"))},
        codering=codering(teksten.get("status", [])) or "01",
        contactkolommen=tuple(k for k, v in koppeling.velden.items() if v in ("contact_naam", "contact_email", "telefoon")),
        kleur_kolom=koppeling.kleur_kolom,
    )  # fmt: skip


def _samengevat(
    begin: Kwitantie, gekoppeld: Gekoppeld, uitkomsten: list[Uitkomst], *, opties: Opties, afkeur_maximum: float
) -> Gelezen:
    goed = [u for u in uitkomsten if u.antwoorden]
    fout = [u for u in uitkomsten if u.reden]
    opzij = [u for u in uitkomsten if u.genegeerd]
    tegenspraken, over_totalen = totaalregels(gekoppeld, goed)
    totaalrijen = sum(len(tabel.totaalrijen) for tabel, _ in gekoppeld)
    kwitantie = replace(
        begin,
        gelezen=len(uitkomsten) + totaalrijen, geaccepteerd=len(goed), afgekeurd=len(fout), genegeerd=len(opzij) + totaalrijen,
        meldingen=(*begin.meldingen, *_over_volgorde(gekoppeld), *(m for u in uitkomsten for m in u.meldingen), *over_totalen,
                   *(als_fout(u) for u in fout), *(Melding(u.blad, f"A{u.rij.rij}", "", u.genegeerd, INFO) for u in opzij)),
        vragen=tuple(_vragen(uitkomsten)),
    )  # fmt: skip
    te_veel = fout and len(fout) > afkeur_maximum * len(uitkomsten)
    leeg = not goed
    return Gelezen(
        kwitantie=kwitantie,
        rijen=tuple(antwoord for u in goed for antwoord in u.antwoorden),
        niet_gelezen=tuple(_terug(u, gekoppeld) for u in fout),
        tegenspraken=tuple(tegenspraken),
        koppelingen=_bevestigd(gekoppeld, opties),
        vastgehouden=_zin_te_veel(len(fout), len(uitkomsten)) if te_veel else _ZIN_LEEG if leeg else "",
    )


_ZIN_LEEG = "In dit bestand staat geen enkele regel die wij kunnen inlezen. Er is niets ingelezen."


def _zin_te_veel(fout: int, alle: int) -> str:
    return (
        f"{fout} van de {alle} regels konden niet worden ingelezen. Dat is zo veel dat het hele bestand wacht. "
        "Beantwoord de vragen of verbeter de regels, en lever het bestand opnieuw aan."
    )


def _vragen(uitkomsten: list[Uitkomst]) -> list[Vraag]:
    """Each doubt once, with the number of rows it stands in."""
    per_sleutel: dict[str, list[Twijfel]] = {}
    for twijfel in (t for u in uitkomsten for t in u.twijfels):
        per_sleutel.setdefault(twijfel.sleutel, []).append(twijfel)
    return [_vraag(zelfde) for zelfde in per_sleutel.values()]


def _vraag(zelfde: list[Twijfel]) -> Vraag:
    eerste, ook = zelfde[0], len(zelfde) - 1
    meer = f" Dit staat ook in {ook} andere {'regel' if ook == 1 else 'regels'}." if ook else ""
    return Vraag(eerste.blad, eerste.cel, eerste.vraag + meer, eerste.keuzes)


def _over_volgorde(gekoppeld: Gekoppeld) -> list[Melding]:
    meldingen = []
    for tabel, koppeling in gekoppeld:
        for kop in tabel.koppen:
            if koppeling.velden.get(kop.kolom, "").endswith(("vanaf", "datum")):
                reden = waarschuwing_volgorde(r.cellen[kop.kolom].tekst for r in tabel.rijen if kop.kolom in r.cellen)
                meldingen += (
                    [Melding(tabel.blad, kop.cel, koppeling.velden[kop.kolom], reden, WAARSCHUWING)] if reden else []
                )
    return meldingen


def _terug(uitkomst: Uitkomst, gekoppeld: Gekoppeld) -> NietGelezen:
    """The line for the sender, with the cells that may be kept and nothing of a row with personal data."""
    tabel, koppeling = next(paar for paar in gekoppeld if paar[0].blad == uitkomst.blad)
    persoonlijk = uitkomst.reden.startswith("In deze regel staat een persoonsgegeven")
    cellen = {} if persoonlijk else {
        kop.tekst: uitkomst.rij.cellen[kop.kolom].tekst
        for kop in tabel.koppen
        if koppeling.velden.get(kop.kolom) in BEWAARD and kop.kolom in uitkomst.rij.cellen
    }  # fmt: skip
    return NietGelezen(uitkomst.blad, uitkomst.rij.rij, uitkomst.cel, cellen, uitkomst.reden, uitkomst.doen)


BEWAARD = frozenset(
    {"gemeente", "gemeentecode", "uitvoerder", "status", "gepland_vanaf", "in_gebruik_vanaf", "antwoorddatum"}
)


def _bevestigd(gekoppeld: Gekoppeld, opties: Opties) -> dict[str, dict[str, str]]:
    """Per layout what a person confirmed about its headings: remembered through the receipt."""
    gevraagd = {a.cel for a in opties.antwoorden}
    uit: dict[str, dict[str, str]] = {}
    for tabel, koppeling in gekoppeld:
        bevestigd = {
            kop.tekst: koppeling.velden.get(kop.kolom, "niet gebruiken")
            for kop in tabel.koppen
            if kop.tekst in opties.kolommen or kop.cel in gevraagd
        }
        if bevestigd:
            uit[layout_vingerafdruk(tabel)] = bevestigd
    return uit


__all__ = ["Gelezen", "LeveringGeweigerd", "Opties", "lees"]

"""A register of creditors read from a workbook: its rows, what is asked about sectors, and what it would change."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.antwoorden import kaal
from ingest.inventarisaties.opmerkingen import over_antwoorden
from ingest.inventarisaties.samenvatting import ZIN_LEEG, ZIN_TE_VEEL, Gelezen
from ingest.inventarisaties.tabelrijen import PERSOONLIJK, PERSOONLIJK_DOEN
from ingest.kwitantie import FOUT, WAARSCHUWING, Antwoord, Kwitantie, Melding, NietGelezen, Vraag
from ingest.persoonlijk.privacy import Vondst
from ingest.register.bron import CONVENANTVELDEN
from ingest.register.ids import with_ids
from ingest.register.rij import Blik, Registerrij, lees_registerrij
from ingest.register.woorden import sectoren
from ingest.tabellen.koppen import Koppeling
from ingest.tabellen.tabel import Tabel
from ingest.tabellen.toewijzing import Toewijzing
from ingest.woorden.datums import maand_eerst
from ingest.woorden.normaal import woorden
from store.register import SINDS, Register

ZONDER_DAG = "Bij {} staat niet vanaf wanneer het convenant geldt. Wij tellen het dan voor alle dagen."
DUBBEL = (
    "Deze partij staat al eerder in de lijst met een convenant in dezelfde dagen. | Laat één regel staan, of geef elke "
    "regel eigen dagen."
)
ONBEKENDE_SECTOR = (
    "Bij welke sector hoort de tekst in deze cel? Zij staat in {}. Zonder antwoord tellen wij daar: onbekend."
)
_EIND = "9999"


def lees_register(
    begin: Kwitantie,
    toegewezen: Toewijzing,
    vondsten: Sequence[Vondst],
    *,
    eerder: Register,
    gehoord: Iterable[Antwoord],
    afkeur_maximum: float,
) -> Gelezen:
    """Read the rows; `eerder` is the register that known parties keep their id of."""
    gezegd = _said(begin, toegewezen)
    uit = [rij for tabel, koppeling in toegewezen.gekoppeld for rij in _rows(tabel, koppeling, vondsten, gezegd)]
    uit = _without_doubles(uit, eerder)
    goed, fout = [u for u in uit if not u.reden], [u for u in uit if u.reden]
    totalen = sum(len(tabel.totaalrijen) for tabel, _ in toegewezen.gekoppeld)
    vragen = (*begin.vragen, *_questions(goed))
    gebruikt = {*gehoord, *toegewezen.gehoord, *(antwoord for antwoord, _ in gezegd.values())}
    kwitantie = replace(
        begin,
        gelezen=len(uit) + totalen, geaccepteerd=len(goed), afgekeurd=len(fout), genegeerd=totalen,
        meldingen=(
            *begin.meldingen, *(m for u in goed for m in u.meldingen), *_over_dagen(goed),
            *over_antwoorden(begin.antwoorden, gebruikt, vragen), *_over_fouten(fout),
        ),
        vragen=vragen, antwoorden=tuple(a for a in begin.antwoorden if a in gebruikt),
    )  # fmt: skip
    return Gelezen(
        kwitantie=kwitantie,
        rijen=tuple(u.waarden for u in goed),
        niet_gelezen=tuple(_back(u) for u in fout),
        koppelingen=toegewezen.bevestigd,
        vastgehouden=_held(len(uit), len(fout), afkeur_maximum),
        meer={"met_convenanten": _has_covenants(toegewezen)},
    )


def _has_covenants(toegewezen: Toewijzing) -> bool:
    """Whether the file says anything about covenants: then what it does not say is not known."""
    return any(set(CONVENANTVELDEN) & set(koppeling.velden.values()) for _, koppeling in toegewezen.gekoppeld)


def _held(alle: int, fout: int, afkeur_maximum: float) -> str:
    if fout and fout > afkeur_maximum * alle:
        return ZIN_TE_VEEL.format(fout, alle)
    return "" if alle > fout else ZIN_LEEG


def _said(begin: Kwitantie, toegewezen: Toewijzing) -> dict[str, tuple[Antwoord, str]]:
    """Per unknown word for a sector the answer that was given where it stands, and the sector it means."""
    uit: dict[str, tuple[Antwoord, str]] = {}
    codes = {naam: code for code, _ in sectoren() for naam in (code, code.replace("_", " "))}
    for tabel, koppeling in toegewezen.gekoppeld:
        kolom = koppeling.kolom("sector")
        cellen = {r.cellen[kolom].adres: r.cellen[kolom].tekst for r in tabel.rijen if kolom in r.cellen}
        for antwoord in begin.antwoorden:
            if antwoord.blad == tabel.blad and antwoord.cel in cellen and (code := codes.get(kaal(antwoord.antwoord))):
                uit[woorden(cellen[antwoord.cel])] = (antwoord, code)
    return uit


def _rows(
    tabel: Tabel, koppeling: Koppeling, vondsten: Sequence[Vondst], gezegd: dict[str, tuple[Antwoord, str]]
) -> Iterable[Registerrij]:
    van_blad = [v for v in vondsten if v.blad == tabel.blad and v.rij]
    plekken = {(cel.rij, cel.kolom): cel.adres for rij in tabel.rijen for cel in rij.cellen.values()}
    adressen = {v.cel for v in van_blad}
    weg = frozenset(plek for plek, adres in plekken.items() if adres in adressen)
    blik = Blik(tabel, koppeling, _orders(tabel, koppeling), {w: code for w, (_, code) in gezegd.items()}, weg)
    geweerd = {v.rij: v.cel for v in van_blad if v.ernst == "rij"}
    for rij in tabel.rijen:
        if rij.rij in geweerd:
            reden = f"{PERSOONLIJK} | {PERSOONLIJK_DOEN}"
            yield Registerrij(tabel.blad, rij.rij, geweerd[rij.rij], reden=reden)
        else:
            yield lees_registerrij(rij, blik)


def _orders(tabel: Tabel, koppeling: Koppeling) -> dict[str, bool]:
    uit = {}
    for veld in ("geldig_vanaf", "geldig_tot"):
        kolom = koppeling.kolom(veld)
        uit[veld] = bool(maand_eerst(rij.cellen[kolom].tekst for rij in tabel.rijen if kolom in rij.cellen))
    return uit


def _without_doubles(uit: Sequence[Registerrij], eerder: Register) -> list[Registerrij]:
    """The rows with their id; a second covenant of one party in the same days is not read."""
    goed = [u for u in uit if not u.reden]
    ids = dict(zip((id(u) for u in goed), with_ids([u.waarden for u in goed], eerder), strict=True))
    gezien: dict[str, list[tuple[str, str]]] = {}
    klaar = []
    for u in uit:
        if u.reden:
            klaar.append(u)
            continue
        waarden = ids[id(u)]
        dagen = (str(waarden["geldig_vanaf"] or SINDS), str(waarden["geldig_tot"] or _EIND))
        eigen = gezien.setdefault(waarden["schuldeiser_id"], []) if waarden["convenant"] else []
        dubbel = any(van < dagen[1] and dagen[0] < tot for van, tot in eigen)
        eigen.append(dagen)
        klaar.append(replace(u, waarden=waarden, reden=DUBBEL if dubbel else ""))
    return klaar


def _questions(goed: Iterable[Registerrij]) -> list[Vraag]:
    """Each word for a sector that nobody knows once, at the first cell where it stands; the word itself is not kept."""
    eerste: dict[str, list[Registerrij]] = {}
    for u in goed:
        if u.sector:
            eerste.setdefault(u.sector, []).append(u)
    keuzes = tuple(code.replace("_", " ") for code, _ in sectoren())
    return [
        Vraag(van[0].blad, van[0].sector_cel, ONBEKENDE_SECTOR.format(_regels(len(van))), keuzes)
        for van in eerste.values()
    ]


def _regels(aantal: int) -> str:
    return "één regel" if aantal == 1 else f"{aantal} regels"


def _over_dagen(goed: Iterable[Registerrij]) -> list[Melding]:
    aantal = sum(u.waarden["convenant"] == "ja" and u.waarden["geldig_vanaf"] is None for u in goed)
    return [Melding("", "", "", ZONDER_DAG.format(_regels(aantal)), WAARSCHUWING)] if aantal else []


def _over_fouten(fout: Iterable[Registerrij]) -> list[Melding]:
    return [Melding(u.blad, u.cel, "", u.reden.replace(" | ", " "), FOUT) for u in fout]


def _back(u: Registerrij) -> NietGelezen:
    zin, _, doen = u.reden.partition(" | ")
    return NietGelezen(u.blad, u.rij, u.cel, {}, zin, doen)

"""One row of a table cleaned: answers about gemeenten, or the reason and the question why there are none."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from ingest.antwoorden import Beantwoord
from ingest.cells import Cel
from ingest.datums import Datum, Onleesbaar, lees_datum
from ingest.gemeenten import Vondst, keuzetekst, met_antwoord, vergelijk, zoek
from ingest.keuzes import Keuzes, lees_janee, lees_keuzes
from ingest.kwitantie import FOUT, INFO, WAARSCHUWING, Melding
from ingest.statussen import Statusoordeel, lees_status, naar_peildatum
from ingest.tabel import TabelRij

LEEG = Cel(0, 0, "")
MEERKEUZE = ("kanaal", "belemmering", "pluspunt", "ondersteuningsvraag")
ENKELKEUZE = ("model_gebruikt", "gebruik_diepte", "plan_status", "respondent_soort")


@dataclass(frozen=True, slots=True)
class Twijfel:
    """A question that a row raises; twijfels with one `sleutel` are asked once. `veld` says which answers fit."""

    veld: str
    sleutel: str
    blad: str
    cel: str
    vraag: str
    keuzes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What became of one row: its answers; or not read (`reden`); or set aside with a reason (`genegeerd`)."""

    rij: TabelRij
    blad: str
    antwoorden: tuple[dict[str, Any], ...] = ()
    meldingen: tuple[Melding, ...] = ()
    twijfels: tuple[Twijfel, ...] = ()
    cel: str = ""
    reden: str = ""
    doen: str = ""
    genegeerd: str = ""


@dataclass(frozen=True)
class Blik:
    """What reading a row needs to know of its table: columns, orders, codings, answers, the peildatum."""

    blad: str
    velden: Mapping[str, int]
    peildatum: date
    beantwoord: Beantwoord
    maand_eerst: Mapping[str, bool] = field(default_factory=dict)
    codering: str = "01"
    contactkolommen: tuple[int, ...] = ()
    kleur_kolom: int | None = None

    def cel(self, rij: TabelRij, veld: str) -> Cel:
        """The cell of a field in a row; an empty one where the column or the cell is not there."""
        return rij.cellen.get(self.velden.get(veld, 0), LEEG)


def lees_rij(rij: TabelRij, blik: Blik) -> Uitkomst:
    """Clean one row."""
    los = Uitkomst(rij, blik.blad)
    antwoorddatum, meldingen = _antwoorddatum(rij, blik)
    vondst, cel = _gemeenten(rij, blik, op=antwoorddatum.dag if antwoorddatum else blik.peildatum)
    if not vondst.codes:
        return _zonder_gemeente(los, blik, vondst=vondst, cel=cel)
    meldingen += _over_gemeente(blik, vondst, cel)
    oordeel, statuscel = _status(rij, blik)
    if not oordeel.zeker:
        twijfel = _statustwijfel(blik, oordeel, statuscel)
        return replace(los, twijfels=(twijfel,), cel=statuscel.adres, reden=oordeel.vraag,
                       doen="Geef een van de drie standen: gebruikt, (nog) niet of geen antwoord.")  # fmt: skip
    velden, meer = _velden(rij, blik, oordeel)
    start = velden["in_gebruik"]
    if oordeel.status == "gebruikt" and start and start.dag > blik.peildatum:
        gevraagd = _startvraag(los, blik, rij=rij, start=start)
        if gevraagd.twijfels or gevraagd.reden:
            return gevraagd
        oordeel = _na_startvraag(blik, rij, oordeel, start)
        velden, meer = _velden(rij, blik, oordeel)
    basis = _basis(rij, blik, antwoorddatum, oordeel, statuscel, velden)
    antwoorden = tuple(_antwoord(basis, code, vondst=vondst, cel=cel, rij=rij, blik=blik) for code in vondst.codes)
    return replace(los, antwoorden=antwoorden, meldingen=tuple(meldingen + meer), cel=cel.adres)


def _gemeenten(rij: TabelRij, blik: Blik, *, op: date) -> tuple[Vondst, Cel]:
    provincie = blik.cel(rij, "provincie").tekst or rij.provincie
    code, naam, lichaam = (blik.cel(rij, veld) for veld in ("gemeentecode", "gemeente", "uitvoerder"))
    cel = naam if naam.tekst.strip() else code if code.tekst.strip() else lichaam
    uit_naam = zoek(naam.tekst, provincie=provincie, op=op) if naam.tekst.strip() else Vondst()
    uit_code = zoek(code.tekst, op=op) if code.tekst.strip() else Vondst()
    vondst = (
        vergelijk(uit_code, uit_naam)
        if code.tekst.strip() and naam.tekst.strip()
        else (uit_naam if naam.tekst.strip() else uit_code)
    )
    if not cel.tekst.strip() or (cel is lichaam and lichaam.tekst.strip()):
        vondst = zoek(lichaam.tekst, provincie=provincie, op=op)
    for antwoord in blik.beantwoord.bij(blik.blad, cel.adres) if not vondst.codes else ():
        nieuw = zoek(met_antwoord(cel.tekst, vondst.deel, antwoord), op=op)
        if nieuw.codes:
            return nieuw, cel
    return vondst, cel


def _zonder_gemeente(los: Uitkomst, blik: Blik, *, vondst: Vondst, cel: Cel) -> Uitkomst:
    if not cel.tekst.strip():
        if not blik.cel(los.rij, "status").tekst.strip():
            return replace(los, genegeerd="Er staat geen gemeente en geen antwoord in deze regel.")
        eerste = min(los.rij.cellen.values(), key=lambda c: c.kolom)
        return replace(los, cel=eerste.adres, reden="Er staat geen gemeente bij dit antwoord.",
                       doen="Vul de naam of de code van de gemeente in.")  # fmt: skip
    reden = vondst.melding or vondst.vraag or "Wij weten niet welke gemeente dit is."
    keuzes = tuple(keuzetekst(code) for code in vondst.kandidaten)
    if vondst.vraag:
        twijfel = Twijfel("gemeente", f"gemeente {blik.blad} {cel.adres}", blik.blad, cel.adres, vondst.vraag, keuzes)
        return replace(los, twijfels=(twijfel,), cel=cel.adres, reden=vondst.vraag,
                       doen=f"Bedoelt u {' of '.join(keuzes)}?" if keuzes else "Schrijf de naam van de gemeente voluit.")  # fmt: skip
    dichtbij = f"Dichtbij liggen: {', '.join(keuzes)}. " if keuzes else ""
    return replace(los, cel=cel.adres, reden=reden, doen=f"{dichtbij}Schrijf de naam van de gemeente voluit.")


def _over_gemeente(blik: Blik, vondst: Vondst, cel: Cel) -> list[Melding]:
    ernst = WAARSCHUWING if vondst.wijze == "benadering" else INFO
    return [Melding(blik.blad, cel.adres, "gemeente", vondst.melding, ernst)] if vondst.melding else []


def _antwoorddatum(rij: TabelRij, blik: Blik) -> tuple[Datum | None, list[Melding]]:
    datum, meldingen = _datum(rij, blik, "antwoorddatum")
    if datum and datum.precisie != "dag":
        cel = blik.cel(rij, "antwoorddatum")
        reden = "De datum van het antwoord noemt geen dag. Wij rekenen met de peildatum van het bestand."
        return None, [*meldingen, Melding(blik.blad, cel.adres, "antwoorddatum", reden, WAARSCHUWING)]
    if datum and datum.dag > blik.peildatum:
        cel = blik.cel(rij, "antwoorddatum")
        reden = "De datum van het antwoord ligt na de peildatum. Het antwoord telt pas mee vanaf die datum."
        meldingen.append(Melding(blik.blad, cel.adres, "antwoorddatum", reden, WAARSCHUWING))
    return datum, meldingen


def _datum(rij: TabelRij, blik: Blik, veld: str) -> tuple[Datum | None, list[Melding]]:
    cel = blik.cel(rij, veld)
    if not cel.tekst.strip():
        return None, []
    gelezen = lees_datum(cel.tekst, soort=cel.soort, maand_eerst=blik.maand_eerst.get(veld, False))
    if isinstance(gelezen, Onleesbaar):
        meldingen = [] if gelezen.leeg else [Melding(blik.blad, cel.adres, veld, gelezen.reden, WAARSCHUWING)]
        return None, meldingen
    return gelezen, []


def _status(rij: TabelRij, blik: Blik) -> tuple[Statusoordeel, Cel]:
    cel = blik.cel(rij, "status")
    if blik.kleur_kolom is not None and not cel.tekst.strip():
        return _uit_kleur(rij, blik)
    oordeel = naar_peildatum(lees_status(cel.tekst, soort=cel.soort, codering=blik.codering), blik.peildatum)
    if not oordeel.zeker:
        for antwoord in blik.beantwoord.waarde("status", cel.tekst):
            if antwoord in ("gebruikt", "gebruikt_nog_niet", "geen_reactie"):
                return replace(oordeel, zeker=True, status=antwoord), cel
    return oordeel, cel


def _uit_kleur(rij: TabelRij, blik: Blik) -> tuple[Statusoordeel, Cel]:
    cel = rij.cellen.get(blik.kleur_kolom or 0, LEEG)
    if not cel.kleur:
        return Statusoordeel("geen_reactie"), cel
    for antwoord in blik.beantwoord.waarde("kleur", cel.kleur):
        if antwoord in ("gebruikt", "gebruikt_nog_niet", "geen_reactie"):
            return Statusoordeel(antwoord), cel
    vraag = "De stand staat hier alleen als kleur. Wat betekent deze kleur?"
    return Statusoordeel(zeker=False, vraag=vraag, keuzes=("gebruikt", "gebruikt_nog_niet", "geen_reactie")), cel


def _statustwijfel(blik: Blik, oordeel: Statusoordeel, cel: Cel) -> Twijfel:
    veld, waarde = (
        ("kleur", cel.kleur) if blik.kleur_kolom is not None and not cel.tekst.strip() else ("status", cel.tekst)
    )
    return Twijfel(veld, f"{veld} {waarde.strip().casefold()}", blik.blad, cel.adres, oordeel.vraag, oordeel.keuzes)


def _startvraag(los: Uitkomst, blik: Blik, *, rij: TabelRij, start: Datum) -> Uitkomst:
    """A gemeente that says ja with a start after the peildatum: does it use the Kennisgeving now?"""
    cel = blik.cel(rij, "in_gebruik_vanaf")
    if not cel.tekst.strip() or blik.beantwoord.bij(blik.blad, cel.adres):
        return los
    vraag = "Er staat 'ja', maar de startdatum ligt na de peildatum. Gebruikte de gemeente de Kennisgeving toen al?"
    twijfel = Twijfel("in_gebruik_vanaf", f"start {blik.blad} {cel.adres}", blik.blad, cel.adres, vraag,
                      ("gebruikt", "gebruikt_nog_niet"))  # fmt: skip
    return replace(los, twijfels=(twijfel,), cel=cel.adres, reden=vraag, doen="Verbeter de stand of de startdatum.")


def _na_startvraag(blik: Blik, rij: TabelRij, oordeel: Statusoordeel, start: Datum) -> Statusoordeel:
    antwoorden = blik.beantwoord.bij(blik.blad, blik.cel(rij, "in_gebruik_vanaf").adres)
    if "gebruikt_nog_niet" in antwoorden:
        return Statusoordeel("gebruikt_nog_niet", plan="gepland", gepland_vanaf=start)
    return oordeel


def _velden(rij: TabelRij, blik: Blik, oordeel: Statusoordeel) -> tuple[dict[str, Any], list[Melding]]:
    meldingen: list[Melding] = []
    uit: dict[str, Any] = {}
    for veld in (*MEERKEUZE, *ENKELKEUZE):
        cel = blik.cel(rij, veld)
        codes, rest = lees_keuzes(cel.tekst, veld) if cel.tekst.strip() else Keuzes(frozenset(), ())
        uit[veld] = codes
        if rest:
            reden = f"{len(rest)} antwoord(en) in deze cel kennen wij niet als keuze. Vrije tekst bewaren wij niet."
            meldingen.append(Melding(blik.blad, cel.adres, veld, reden, INFO))
    for veld, naam in (("in_gebruik_vanaf", "in_gebruik"), ("gepland_vanaf", "gepland")):
        datum, over = _datum(rij, blik, veld)
        uit[naam] = getattr(oordeel, veld) or datum
        meldingen += over
    return uit, meldingen


def _enkel(codes: frozenset[str]) -> str | None:
    return next(iter(codes)) if len(codes) == 1 else None


def _meer(codes: frozenset[str]) -> str | None:
    return f";{';'.join(sorted(codes))};" if codes else None


def _basis(
    rij: TabelRij,
    blik: Blik,
    antwoorddatum: Datum | None,
    oordeel: Statusoordeel,
    statuscel: Cel,
    velden: dict[str, Any],
) -> dict[str, Any]:
    gebruikt, niet = oordeel.status == "gebruikt", oordeel.status == "gebruikt_nog_niet"
    start, gepland = (velden["in_gebruik"] if gebruikt else None), (velden["gepland"] if niet else None)
    plan = oordeel.plan or _enkel(velden["plan_status"]) or ("gepland" if gepland else None)
    return {
        "blad": blik.blad, "rij": rij.rij,
        "respondent_soort": _enkel(velden["respondent_soort"]),
        "status": oordeel.status, "status_ruw": statuscel.tekst.strip(), "status_cel": statuscel.adres if statuscel.rij else "",
        "gebruik_diepte": (oordeel.diepte or _enkel(velden["gebruik_diepte"])) if gebruikt else None,
        "plan_status": plan if niet else None,
        "gepland_vanaf": gepland.dag if gepland else None, "gepland_precisie": gepland.precisie if gepland else None,
        "gepland_ruw": blik.cel(rij, "gepland_vanaf").tekst.strip() if niet else "",
        "in_gebruik_vanaf": start.dag if start else None, "in_gebruik_precisie": start.precisie if start else None,
        "in_gebruik_ruw": blik.cel(rij, "in_gebruik_vanaf").tekst.strip() if gebruikt else "",
        "antwoorddatum": antwoorddatum.dag if antwoorddatum and oordeel.status != "geen_reactie" else None,
        "antwoorddatum_ruw": blik.cel(rij, "antwoorddatum").tekst.strip(),
        **{veld: _meer(velden[veld]) for veld in MEERKEUZE},
        "model_gebruikt": _enkel(velden["model_gebruikt"]),
        "skp_aangesloten": lees_janee(blik.cel(rij, "skp_aangesloten").tekst),
        "vish_aangesloten": lees_janee(blik.cel(rij, "vish_aangesloten").tekst),
        "contact_bekend": any(rij.cellen.get(k, LEEG).tekst.strip() for k in blik.contactkolommen),
    }  # fmt: skip


def _antwoord(
    basis: dict[str, Any], code: str, *, vondst: Vondst, cel: Cel, rij: TabelRij, blik: Blik
) -> dict[str, Any]:
    """The answer about one gemeente; who answers for several at once answers as their uitvoerder."""
    samen = vondst.wijze == "uitvoerder" or len(vondst.codes) > 1
    soort = "uitvoerder" if samen else basis["respondent_soort"] or "onbekend"
    return {
        **basis, "gm_code": code, "gemeente_ruw": cel.tekst.strip(), "gemeente_cel": cel.adres,
        "respondent_soort": soort, "uitvoerder_code": vondst.uitvoerder or None,
    }  # fmt: skip


def als_fout(uitkomst: Uitkomst) -> Melding:
    """The line of the receipt for a row that was not read."""
    return Melding(uitkomst.blad, uitkomst.cel, "", f"{uitkomst.reden} {uitkomst.doen}".strip(), FOUT)

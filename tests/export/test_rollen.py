"""Names of gemeenten in files: a role never receives a name with a stand that it may not see."""

import io
import re
import zipfile
from html import unescape

import pytest

from export.stuurgroep import VraagGeweigerdError, stuurgroep
from export.vormen import VORMEN, als_een, rapport
from export.werkboek import ministerie_bladen
from indicators.lijsten import gemeenten, mijlpalen
from protect.gemeenten import toonbare_gemeenten
from protect.persoonsgegevens import soorten_gevonden
from store.stand import Stand

NIET_INTERN = ("werkgroep", "ministerie", "publiek")


def _tekst(inhoud: bytes) -> str:
    """Everything that stands in a file: of an archive every part, unpacked."""
    if not inhoud.startswith(b"PK"):
        return unescape(inhoud.decode("utf-8-sig"))
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        return "\n".join(unescape(archief.read(naam).decode("utf-8", "replace")) for naam in archief.namelist())


def _verboden(stand: Stand) -> list[str]:
    """Names that may not stand in a file of this role; a name that is also a provincie or in a milestone is not a sign."""
    toonbaar = toonbare_gemeenten(stand) or frozenset()
    alle = gemeenten(stand)
    vrij = {g.provincie_naam for g in alle} | {g.naam for g in alle if g.gm_code in toonbaar}
    publiek = " ".join(m.tekst for m in mijlpalen(stand))
    # Nor is a word that any report holds: a name is sought as a whole word.
    return [g.naam for g in alle if g.gm_code not in toonbaar and g.naam not in vrij and g.naam not in publiek]


def _genoemd(namen: list[str], tekst: str) -> list[str]:
    # The name first and what stands before it after that: a search that begins with the name is far quicker.
    return [
        naam
        for naam in namen
        if any(
            not re.match(r"[\w-]", tekst[gevonden.start() - 1 : gevonden.start()])
            for gevonden in re.finditer(rf"{re.escape(naam)}(?![\w-])", tekst)
        )
    ]


@pytest.mark.parametrize("rol", ["ministerie", "publiek"])
@pytest.mark.parametrize("vorm", VORMEN)
def test_outside_no_file_holds_a_name(stand: Stand, rol: str, vorm: str) -> None:
    eigen = Stand(stand.editie, stand.peildatum, rol)
    tekst = _tekst(als_een(rapport(ministerie_bladen(eigen), eigen, naam="x", vorm=vorm), vorm))
    assert "Kennisgeving" in tekst
    verboden = _verboden(eigen)
    assert len(verboden) > 200
    assert _genoemd(verboden, tekst) == []
    assert not re.search(r"GM\d{4}", tekst)


@pytest.mark.parametrize("vorm", ["xlsx", "ods", "csv"])
def test_the_werkgroep_gets_no_row_of_a_gemeente_that_does_not_use_it(stand: Stand, vorm: str) -> None:
    eigen = Stand(stand.editie, stand.peildatum, "werkgroep")
    bladen = ministerie_bladen(eigen, met_gemeenten=True)
    tekst = _tekst(als_een(rapport(bladen, eigen, naam="x", vorm=vorm), vorm))
    assert set(re.findall(r"GM\d{4}", tekst)) == toonbare_gemeenten(eigen)
    (blad,) = [blad for blad in bladen if blad.naam == "Adoptie_gemeente"]
    assert not {str(rij[1]) for rij in blad.rijen} & set(_verboden(eigen))


def test_on_the_map_of_the_werkgroep_a_hidden_name_stands_without_its_stand(stand: Stand) -> None:
    eigen = Stand(stand.editie, stand.peildatum, "werkgroep")
    (pagina,) = rapport(ministerie_bladen(eigen), eigen, naam="x", vorm="html").values()
    tegels = re.findall(
        r'<a href="#beeld" aria-label="([^"]*)".*?data-gm="(GM\d{4})".*?class="vorm (\w+)"', pagina.decode()
    )
    assert len(tegels) == len(gemeenten(eigen))
    toonbaar = toonbare_gemeenten(eigen) or frozenset()
    for zin, code, vulling in tegels:
        assert (vulling == "gebruikt") == (code in toonbaar)
        assert ("tonen wij hier niet" in zin) == (code not in toonbaar)


@pytest.mark.parametrize("rol", NIET_INTERN)
def test_the_steering_group_page_names_none_outside(stand: Stand, rol: str) -> None:
    eigen = Stand(stand.editie, stand.peildatum, rol)
    tekst = _tekst(stuurgroep(eigen))
    assert _genoemd(_verboden(eigen), tekst) == []
    assert "142 gemeenten zeiden nog geen ja" in tekst


def test_the_scan_would_find_a_name(stand: Stand) -> None:
    intern = Stand(stand.editie, stand.peildatum)
    tekst = _tekst(stuurgroep(intern))
    assert len(_genoemd(_verboden(Stand(stand.editie, stand.peildatum, "ministerie")), tekst)) >= 5


@pytest.mark.parametrize(
    ("rol", "beeld"), [("intern", "zeshoek"), ("werkgroep", "zeshoek"), ("ministerie", "Staven per provincie")]
)
def test_the_picture_of_the_print_follows_the_role(stand: Stand, rol: str, beeld: str) -> None:
    eigen = Stand(stand.editie, stand.peildatum, rol)
    (pagina,) = rapport(ministerie_bladen(eigen), eigen, naam="x", vorm="html").values()
    tekst = pagina.decode()
    assert f"{beeld}" in tekst
    assert "<svg" in tekst
    assert "concept" in tekst
    assert "<h1>200 van de 342 gemeenten gebruikten de Kennisgeving (58,5%)</h1>" in tekst
    assert not re.search(r"<script|(src|href)=\"(?!#)", tekst)


def test_the_steering_group_page_holds_what_was_typed_and_asks_nothing_outside(stand: Stand) -> None:
    vragen = ["Gaat u akkoord met een extra ronde?", "", "  <b>Wie</b>  belt? "]
    pagina = stuurgroep(Stand(stand.editie, stand.peildatum), vragen).decode()
    assert "<li>Gaat u akkoord met een extra ronde?</li>" in pagina
    assert "<li>&lt;b&gt;Wie&lt;/b&gt; belt?</li>" in pagina
    assert not re.search(r"<script|(src|href)=\"(?!#)", pagina)
    assert pagina.encode() == stuurgroep(Stand(stand.editie, stand.peildatum), vragen)


@pytest.mark.parametrize(
    "vraag",
    [
        "Mail naar jan@voorbeeld.nl",
        "Bel 06-12345678",
        "Bel 020 555 01 23",
        "BSN 111222333",
        "Betaal op NL91ABNA0417164300",
        "x" * 201,
    ],
)
def test_a_question_with_personal_data_or_too_long_is_refused(stand: Stand, vraag: str) -> None:
    with pytest.raises(VraagGeweigerdError) as fout:
        stuurgroep(stand, [vraag])
    assert not re.search(r"\d{6}|@", str(fout.value))


def test_more_questions_than_fit_are_refused(stand: Stand) -> None:
    with pytest.raises(VraagGeweigerdError):
        stuurgroep(stand, ["Een vraag?"] * 4)


@pytest.mark.parametrize(
    "tekst",
    ["200 van de 342 gemeenten", "Doel 31-12-2026", "Stand van 4 november 2025", "10.242.709 inwoners", "150.000 euro"],
)
def test_ordinary_sentences_hold_no_personal_data(tekst: str) -> None:
    assert soorten_gevonden(tekst) == ()

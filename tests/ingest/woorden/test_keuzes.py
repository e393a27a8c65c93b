"""Multiple-choice answers become codes; what nobody offered is counted, never kept."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.woorden.keuzes import codes_van, lees_janee, lees_keuze, lees_keuzes


@pytest.mark.parametrize(
    ("veld", "tekst", "codes", "onbekend"),
    [
        ("kanaal", "Schuldenknooppunt en e-mail", {"skp", "e-mail"}, 0),
        ("kanaal", "E-mail;Schuldenknooppunt;", {"skp", "e-mail"}, 0),
        ("kanaal", "brief, mail", {"brief", "e-mail"}, 0),
        ("kanaal", "SKP / e-mail", {"skp", "e-mail"}, 0),
        ("kanaal", "Brief;", {"brief"}, 0),
        ("kanaal", "per post", {"brief"}, 0),
        ("kanaal", "brief en postduif", {"brief", "anders"}, 1),
        ("kanaal", "fax; telex", {"anders"}, 2),
        ("kanaal", "niet per brief", {"anders"}, 1),
        ("kanaal", "", set(), 0),
        ("kanaal", "n.v.t.", set(), 0),
        ("kanaal", "onbekend", set(), 0),
        ("kanaal", "skp\ne-mail", {"skp", "e-mail"}, 0),
        ("belemmering", "Capaciteit;Software;", {"capaciteit", "software"}, 0),
        ("belemmering", "Twijfel of schuldeisers meewerken;", {"twijfel_schuldeisers"}, 0),
        ("belemmering", "Extra taak;", {"extra_taak"}, 0),
        ("belemmering", "geen tijd", {"capaciteit"}, 0),
        ("belemmering", "kost te veel tijd", {"extra_taak"}, 0),
        ("belemmering", "Geen capaciteit en onbekendheid", {"capaciteit", "onbekendheid"}, 0),
        ("belemmering", "beleid of mandaat", {"beleid_of_mandaat"}, 0),
        ("belemmering", "privacy (AVG)", {"privacy"}, 0),
        ("belemmering", "geen", set(), 0),
        ("belemmering", "het weer", {"anders"}, 1),
        ("pluspunt", "Rust voor de hulpvrager;Scheelt tijd", {"rust_voor_hulpvrager", "scheelt_tijd"}, 0),
        ("pluspunt", "klant blijft betrokken", {"klant_blijft_betrokken"}, 0),
        ("pluspunt", "minder kosten, overzicht", {"minder_kosten", "overzicht"}, 0),
        ("pluspunt", "beter contact met schuldeisers", {"beter_contact_schuldeisers"}, 0),
        ("ondersteuningsvraag", "werkinstructie; training", {"werkinstructie", "training"}, 0),
        ("ondersteuningsvraag", "Geen", {"geen"}, 0),
        ("ondersteuningsvraag", "graag iets met paarden", set(), 1),
        ("model_gebruikt", "eigen brief", {"eigen"}, 0),
        ("model_gebruikt", "NVVK-model", {"nvvk_model"}, 0),
        ("model_gebruikt", "stabilisatieovereenkomst", {"stabilisatieovereenkomst"}, 0),
        ("respondent_soort", "Gemeente", {"gemeente"}, 0),
        ("respondent_soort", "gemeenschappelijke regeling", {"uitvoerder"}, 0),
        ("gebruik_diepte", "gedeeltelijk", {"deels"}, 0),
        ("plan_status", "in voorbereiding", {"in_voorbereiding"}, 0),
        ("plan_status", "geen plannen", {"geen_plan"}, 0),
    ],
)
def test_an_answer_becomes_its_codes(veld: str, tekst: str, codes: set[str], onbekend: int) -> None:
    gelezen = lees_keuzes(tekst, veld)
    assert (gelezen.codes, len(gelezen.onbekend)) == (codes, onbekend)


VELDEN = ("kanaal", "belemmering", "pluspunt", "ondersteuningsvraag", "model_gebruikt", "respondent_soort",
          "gebruik_diepte", "plan_status")  # fmt: skip


@pytest.mark.parametrize("veld", VELDEN)
def test_every_code_is_read_as_itself(veld: str) -> None:
    for code in codes_van(veld):
        assert lees_keuzes(code, veld) == ({code}, ())


def test_a_single_choice_with_two_answers_is_no_answer() -> None:
    assert lees_keuze("eigen brief", "model_gebruikt") == "eigen"
    assert lees_keuze("eigen brief; NVVK-model", "model_gebruikt") == ""
    assert lees_keuze("zomaar iets", "model_gebruikt") == ""


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [("Ja", True), ("x", True), ("✓", True), ("WAAR", True), ("1.0", True), ("Nee", False), ("0", False),
     ("nog niet", False), ("", None), ("misschien", None), ("?", None)],
)  # fmt: skip
def test_ja_and_nee_are_read_and_the_rest_is_unknown(tekst: str, verwacht: bool | None) -> None:
    assert lees_janee(tekst) is verwacht


@given(st.text(max_size=40), st.sampled_from(VELDEN))
@settings(max_examples=200)
def test_only_known_codes_ever_come_out(tekst: str, veld: str) -> None:
    codes, onbekend = lees_keuzes(tekst, veld)
    assert codes <= codes_van(veld)
    assert all(onbekend)

"""Files that use signaal and pauzeknop for something else are refused with an explanation; our own never are."""

import pytest

from ingest.logs.andere_betekenis import andere_betekenis

ONS = ("Kenmerk", "Gemeente", "Signaal", "Datum melding", "Afgegeven door", "Kanaal", "Reden uitstroom")


@pytest.mark.parametrize(
    ("koppen", "teksten", "signalen"),
    [
        (("Gemeente", "Datum vroegsignaal", "Signaalpartner"), (), ()),
        (("Gemeente", "Vaste-lastenpartner", "Huisbezoek", "Hulpaanbod"), (), ()),
        (("Kenmerk", "Signaal", "Aanleverende partij", "Achterstand in maanden"), (), ()),
        (ONS, ("Vroegsignalering 2025.xlsx",), ()),
        (ONS, ("signalen.xlsx", "Overzicht vroegsignalen eerste kwartaal"), ()),
        (ONS, ("Meervoudige signalen",), ()),
        (ONS, ("signalen.csv",), ("huur", "energie", "zorgverzekering", "4")),
    ],
    ids=["kop", "twee koppen", "achterstand", "bestandsnaam", "titel", "blad", "signaal is een vaste last"],
)
def test_a_file_of_vroegsignalering_is_refused(
    koppen: tuple[str, ...], teksten: tuple[str, ...], signalen: tuple[str, ...]
) -> None:
    weigering = andere_betekenis(koppen, teksten, signalen=signalen)
    assert weigering is not None
    assert "vroegsignalering" in weigering.zinnen[0]
    assert "signaal 1 tot en met 4" in weigering.zinnen[0]
    assert all(zin.endswith(".") for zin in weigering.zinnen)


@pytest.mark.parametrize(
    ("koppen", "teksten"),
    [
        (("Ouder", "Gemeente", "Datum moratorium"), ()),
        (("Kenmerk", "Gedupeerde ouder", "Pauzeknop"), ()),
        (ONS, ("Pauzeknop hersteloperatie toeslagen.xlsx",)),
        (ONS, ("Publieke pauzeknop",)),
        (ONS, ("Moratorium van een jaar, kinderopvangtoeslagaffaire",)),
    ],
)
def test_a_file_of_the_moratorium_for_toeslagen_is_refused(koppen: tuple[str, ...], teksten: tuple[str, ...]) -> None:
    weigering = andere_betekenis(koppen, teksten)
    assert weigering is not None
    assert "hersteloperatie toeslagen" in weigering.zinnen[0]
    assert "Landelijke Pauzeknop" in weigering.zinnen[0]


@pytest.mark.parametrize(
    ("koppen", "teksten", "signalen"),
    [
        (ONS, ("signalen januari-oktober 2025.csv",), ("4", "4", "Kennisgeving")),
        ((*ONS, "Aangemeld via vroegsignalering"), ("signalen.csv",), ()),
        ((*ONS, "Nieuwe betalingsachterstand"), ("Pauzeknop 2025.xlsx", "Landelijke Pauzeknop"), ()),
        (("Ons kenmerk", "Crediteur", "Antwoord", "Pauze van", "Pauze t/m"), ("reacties schuldeisers.csv",), ()),
        (ONS, ("Signalen exclusief vroegsignalering",), ()),
        ((), (), ()),
    ],
    ids=["log", "herkomst", "achterstand", "reacties", "zonder", "leeg"],
)
def test_a_file_of_our_own_is_let_through(
    koppen: tuple[str, ...], teksten: tuple[str, ...], signalen: tuple[str, ...]
) -> None:
    assert andere_betekenis(koppen, teksten, signalen=signalen) is None

"""Makes the fictional logs and monthly counts of the demo: python -m benchmarks.voorbeeldlogs."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

from benchmarks.generate import delen, schrijf_deel
from benchmarks.logbron import Log
from benchmarks.logkalender import PER_MAAND

MAP = Path(__file__).resolve().parent.parent / "data" / "samples" / "logs"
SIGNALEN = "2025-10-31 signalen (voorbeeld).csv"
REACTIES = "2025-10-31 reacties schuldeisers (voorbeeld).csv"
MAANDTELLINGEN = "2025-10-31 maandtellingen Schuldenknooppunt (voorbeeld).csv"
LOG = Log(
    1_500, zaad=390, van=date(2024, 7, 1), tot=date(2025, 10, 31), gemeenten=14, begonnen_voor=date(2025, 1, 1),
    tegenspraak=0.02,
)  # fmt: skip

SOORTEN = {"Kennisgeving": 1.0, "Saldoverzoek": 0.8, "Geen medewerking": 0.06}
VERZENDERS = {
    "Gemeente Amsterdam": 260,
    "Gemeente Utrecht": 130,
    "Stadsbank Oost Nederland": 120,
    "Kredietbank Limburg": 150,
}
ONTVANGERS = {"Belastingdienst": 1.0, "CJIB": 0.9, "VGZ": 0.5, "Woonstichting De Horizon": 0.1}
MAANDEN = tuple(date(2024 + m // 12, m % 12 + 1, 1) for m in range(8, 22))
GROEI = 0.04


def main() -> None:
    """Write the three files; running it again gives the same bytes."""
    MAP.mkdir(parents=True, exist_ok=True)
    schrijf_signalen(MAP / SIGNALEN)
    schrijf_reacties(MAP / REACTIES)
    schrijf_maandtellingen(MAP / MAANDTELLINGEN)


def schrijf_signalen(pad: Path) -> None:
    """The signal log, as the case system of a fictional uitvoerder exports it."""
    with pad.open("wb") as bestand:
        for trajecten, _ in delen(LOG):
            schrijf_deel(trajecten, bestand, eerste=True)


def schrijf_reacties(pad: Path) -> None:
    """What the creditors answered to those signals."""
    with pad.open("wb") as bestand:
        for _, rijen in delen(LOG):
            schrijf_deel(rijen, bestand, eerste=True)


def schrijf_maandtellingen(pad: Path) -> None:
    """How many messages passed the Schuldenknooppunt, per sort, sender, receiver and month."""
    regels = ["Berichtsoort;Verzender;Ontvanger;Maand;Aantal", *_tellingen(Random(1031))]
    pad.write_bytes(("\ufeff" + "".join(f"{regel}\r\n" for regel in regels)).encode())


def _tellingen(toeval: Random) -> Iterator[str]:
    for i, maand in enumerate(MAANDEN):
        seizoen = PER_MAAND[maand.month - 1] * (1 + GROEI * i)
        for verzender, per_maand in VERZENDERS.items():
            for ontvanger, deel in ONTVANGERS.items():
                for soort, naast in SOORTEN.items():
                    aantal = round(per_maand * deel * naast * seizoen * toeval.uniform(0.85, 1.15))
                    van, naar = (ontvanger, verzender) if soort == "Geen medewerking" else (verzender, ontvanger)
                    yield f"{soort};{van};{naar};{maand:%Y-%m};{aantal}"


if __name__ == "__main__":
    main()

"""The settings that keep the app to itself, and the lock that says exactly what is installed."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).resolve().parents[1]
LOCK = (PROJECT / "requirements.lock").read_text("utf-8")
PROJECTBESTAND = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
GRENS = re.compile(r"(>=|<=|==|<|>|~=)([0-9.]+)")


def settings() -> dict[str, Any]:
    return tomllib.loads((PROJECT / ".streamlit" / "config.toml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("deel", "naam", "waarde"),
    [
        ("server", "address", "127.0.0.1"),
        ("server", "headless", True),
        ("server", "enableCORS", True),
        ("server", "enableXsrfProtection", True),
        ("server", "allowedHosts", ["localhost", "127.0.0.1"]),
        ("server", "maxUploadSize", 10),
        ("server", "enableStaticServing", False),
        ("server", "enableAgentApi", False),
        ("server", "disconnectedSessionTTL", 120),
        ("server", "fileWatcherType", "none"),
        ("browser", "gatherUsageStats", False),
        ("client", "toolbarMode", "viewer"),
        ("client", "showErrorDetails", "none"),
    ],
    ids=lambda x: x if isinstance(x, str) else "",
)
def test_a_setting_that_keeps_the_app_to_itself_stays(deel: str, naam: str, waarde: Any) -> None:
    assert settings()[deel][naam] == waarde


def test_no_setting_lets_someone_else_in() -> None:
    """Streamlit must know every setting we write (a misspelt one protects nothing), and none may hold a secret."""
    from streamlit import config

    bekend = set(config._config_options_template)
    eigen = {
        f"{deel}.{naam}" for deel, inhoud in settings().items() for naam in inhoud if not isinstance(inhoud[naam], dict)
    }
    assert {x for x in eigen if not x.startswith("theme.")} <= bekend
    assert not eigen & {
        "server.cookieSecret",
        "server.corsAllowedOrigins",
        "server.trustedUserHeaders",
        "global.developmentMode",
    }
    assert not (PROJECT / ".streamlit" / "secrets.toml").exists()


def pins() -> dict[str, str]:
    """What the lock installs, by normal name."""
    return {
        re.sub(r"[-_.]+", "-", naam).lower(): versie
        for naam, versie in re.findall(r"(?m)^([\w.-]+)(?:\[[\w,-]+\])?==([^\s;]+)", LOCK)
    }


def numbers(versie: str) -> tuple[int, ...]:
    return tuple(int(deel) for deel in re.findall(r"\d+", versie)[:3])


ASKED = [*PROJECTBESTAND["project"]["dependencies"], *PROJECTBESTAND["dependency-groups"]["dev"]]


@pytest.mark.parametrize("eis", ASKED)
def test_the_lock_holds_a_version_that_the_project_asks_for(eis: str) -> None:
    naam = re.match(r"[\w.-]+", eis)
    assert naam
    versie = numbers(pins()[re.sub(r"[-_.]+", "-", naam.group()).lower()])
    grenzen = GRENS.findall(eis)
    assert grenzen
    for teken, grens in grenzen:
        lengte = max(len(versie), len(numbers(grens)))
        links, rechts = ((*x, 0, 0, 0)[:lengte] for x in (versie, numbers(grens)))
        assert {
            ">=": links >= rechts,
            "<": links < rechts,
            "==": links == rechts,
            "<=": links <= rechts,
            ">": links > rechts,
        }[teken]


def test_the_versions_in_use_are_the_ones_of_the_lock() -> None:
    from importlib.metadata import version

    vast = pins()
    for naam in ("duckdb", "polars", "streamlit", "plotly", "openpyxl", "xlsxwriter"):
        assert version(naam) == vast[naam]


def test_every_package_in_the_lock_has_a_hash_and_none_an_address() -> None:
    regels = [regel for regel in LOCK.splitlines() if regel and not regel.lstrip().startswith("#")]
    blokken = re.split(r"\n(?=\S)", "\n".join(regels))
    assert {blok.split("==")[0] for blok in blokken} == {
        naam for naam, _ in re.findall(r"(?m)^([\w.-]+)(\[.*\])?==", LOCK)
    }
    assert len(pins()) > 40
    assert [blok.split()[0] for blok in blokken if not re.search(r"--hash=sha256:[0-9a-f]{64}", blok)] == []
    assert "://" not in LOCK
    assert " @ " not in LOCK


def test_duckdb_and_streamlit_are_at_least_the_versions_whose_walls_were_tried() -> None:
    assert numbers(pins()["duckdb"]) >= (2, 0, 0)
    assert numbers(pins()["streamlit"]) >= (1, 54, 0)

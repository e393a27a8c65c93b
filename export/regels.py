"""Which code and which rules made a report: kept with it, so that a later reader can find both again."""

import platform
import tomllib
from pathlib import Path
from typing import Any

from indicators.cijferboek import ALLE
from store.referentie import REFERENTIE_MAP
from store.schijf import als_json, sha256_van, sha256_van_bestand

WORTEL = Path(__file__).resolve().parent.parent


def codeversie() -> str:
    """The commit this code was taken from; without a repository the version of the package."""
    hoofd = WORTEL / ".git" / "HEAD"
    verwijzing = hoofd.read_text("utf-8").strip() if hoofd.is_file() else ""
    if not verwijzing:
        return f"versie {tomllib.loads((WORTEL / 'pyproject.toml').read_text('utf-8'))['project']['version']}"
    return f"commit {_commit(verwijzing)}"


def _commit(verwijzing: str) -> str:
    if not verwijzing.startswith("ref: "):
        return verwijzing
    tak, git = verwijzing.removeprefix("ref: "), WORTEL / ".git"
    if (git / tak).is_file():
        return (git / tak).read_text("utf-8").strip()
    ingepakt = (git / "packed-refs").read_text("utf-8").splitlines() if (git / "packed-refs").is_file() else []
    return next((regel.split()[0] for regel in ingepakt if regel.endswith(f" {tak}")), "onbekend")


def regelversie() -> dict[str, Any]:
    """The versions of the definitions, and the sha256 of their words and of the protection rules."""
    woorden = [(i.code, i.label, i.uitleg, i.teller_tekst, i.noemer_tekst, i.zeg_niet, i.grenzen_tekst) for i in ALLE]
    return {
        "definities": {i.code: i.versie for i in ALLE},
        "definities_sha256": sha256_van(als_json(woorden)),
        "beveiliging_sha256": sha256_van_bestand(REFERENTIE_MAP / "beveiliging.csv"),
    }


def slot() -> dict[str, Any]:
    """What, with the same editie, gives the same bytes again: code, libraries, Python and rules."""
    return {
        "code": codeversie(),
        "bibliotheken": sha256_van_bestand(WORTEL / "requirements.lock"),
        "python": platform.python_version(),
        "regels": regelversie(),
    }

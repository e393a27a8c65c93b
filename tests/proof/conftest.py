"""What several proofs need: a warm process that forks the work, and a disk that fills up."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.proof.warm import Warm


@pytest.fixture(scope="module")
def warm() -> Iterator[Warm]:
    """A process that publishes, or dies half-way, as it is told."""
    proces = Warm()
    yield proces
    proces.stop()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of three megabytes."""
    schijf = tmp_path / "schijf"
    schijf.mkdir()
    gelukt = (
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(schijf)], check=False).returncode == 0
    )
    if not gelukt:
        pytest.skip("only root may mount a small disk; the test with a limit on file size runs for everyone")
    yield schijf
    subprocess.run(["umount", str(schijf)], check=True)

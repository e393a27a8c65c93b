"""A CSV log in blocks says exactly what Python's reader says of the whole file, however it is cut."""

import csv
import io
import random
from pathlib import Path

import pytest

from ingest.bestanden.lees_csv import decoded
from ingest.errors import LeveringGeweigerd
from ingest.logs import blokken as logblokken
from ingest.logs.blokken import blokken, csv_van, kop_van

NET = ("a", "12", "", '"x;y"', '"a""b"', "é", '"twee\nregels"', '"drie\r\nregels"')
SLORDIG = (*NET, '5" buis', 'Bakkerij "De Ster"', '"q"z', ' "s"')


def rows(pad: Path) -> list[tuple[str, ...]]:
    vorm = csv_van(pad)
    blok = [f.select("rij", "c1", "c2", "c3", "c4").rows() for f in blokken(vorm, 4, lambda _: None)]
    alle = [rij for deel in blok for rij in deel]
    assert [rij[0] for rij in alle] == list(range(vorm.eerste, vorm.eerste + len(alle)))
    return [tuple(tekst or "" for tekst in rij[1:]) for rij in alle]


def expected(inhoud: bytes) -> list[tuple[str, ...]]:
    lezer = csv.reader(io.StringIO(decoded(inhoud), newline=""), delimiter=";")
    return [tuple((*rij, "", "", "", "")[:4]) for rij in lezer]


@pytest.mark.parametrize("cellen", [NET, SLORDIG], ids=["as CSV should be", "with lone quotes"])
@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_blocks_say_what_the_reader_of_a_whole_file_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cellen: tuple[str, ...], codering: str
) -> None:
    gok = random.Random(4)  # noqa: S311 - no secret, the same every time
    pad = tmp_path / "log.csv"
    for _ in range(150):
        monkeypatch.setattr(logblokken, "BLOK", gok.choice([7, 20, 60, 1000]))
        einde = gok.choice(["\n", "\r\n"])
        regels = [";".join(gok.choice(cellen) for _ in range(4)) if gok.random() > 0.1 else "" for _ in range(8)]
        tekst = f"k1;k2;k3;k4{einde}{einde.join(regels)}{gok.choice(['', einde])}"
        pad.write_bytes(tekst.encode(codering))
        verwacht = expected(pad.read_bytes())
        if tekst.count('"') % 2 and any("\n" in cel for cel in verwacht[-1]):
            continue  # a quote that is never closed is refused
        assert [rij for rij in rows(pad) if any(rij)] == [rij for rij in verwacht if any(rij)]


def test_a_blank_line_keeps_its_number(tmp_path: Path) -> None:
    pad = tmp_path / "log.csv"
    pad.write_bytes(b"a;b;c;d\r\n\r\n1;2;3;4\r\n")
    assert rows(pad) == [("a", "b", "c", "d"), ("", "", "", ""), ("1", "2", "3", "4")]


def test_a_line_that_names_the_delimiter_is_row_1(tmp_path: Path) -> None:
    pad = tmp_path / "log.csv"
    pad.write_bytes("sep=|\r\na|b|c|d\r\n1|2|é|4\r\n".encode("cp1252"))
    assert csv_van(pad).eerste == 2
    assert rows(pad) == [("a", "b", "c", "d"), ("1", "2", "é", "4")]


def test_a_quote_that_is_never_closed_is_refused(tmp_path: Path) -> None:
    pad = tmp_path / "log.csv"
    pad.write_text('a;b\n1;2\n3;"4\n5;6\n' * 1 + "7;8\n" * 20, "utf-8")
    with pytest.raises(LeveringGeweigerd, match="aanhalingsteken"):
        rows(pad)


def test_zeros_are_no_text(tmp_path: Path) -> None:
    pad = tmp_path / "log.csv"
    pad.write_bytes(b"a;b\n1;\0\n")
    with pytest.raises(LeveringGeweigerd, match="tekens"):
        csv_van(pad)


def test_the_first_lines_are_read_apart(tmp_path: Path) -> None:
    pad = tmp_path / "log.csv"
    pad.write_text("a;b\n" * 500, "utf-8")
    assert kop_van(csv_van(pad), 3) == b"a;b\n" * 3

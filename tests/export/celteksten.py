"""The print page read back: the texts of its cells, and which tags it is made of."""

from html.parser import HTMLParser


class Celteksten(HTMLParser):
    """The texts of the cells of a page, and the names of all its tags."""

    def __init__(self) -> None:
        super().__init__()
        self.cellen: list[str] = []
        self.namen: list[str] = []
        self._in_cel = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.namen.append(tag)
        self._in_cel = tag == "td"
        if self._in_cel:
            self.cellen.append("")

    def handle_endtag(self, tag: str) -> None:
        self._in_cel = self._in_cel and tag != "td"

    def handle_data(self, data: str) -> None:
        if self._in_cel:
            self.cellen[-1] += data


def celteksten(pagina: bytes) -> Celteksten:
    """What a page holds."""
    lezer = Celteksten()
    lezer.feed(pagina.decode())
    return lezer

"""A refusal of a whole delivery, in three Dutch sentences."""


class LeveringGeweigerd(Exception):  # noqa: N818 - the domain calls it a refusal, and it is read as one
    """The file cannot be read or may not be kept; zinnen = (what is wrong, what was found, what to do)."""

    def __init__(self, mis: str, gevonden: str, te_doen: str) -> None:
        """Keep the three sentences apart, so that a page can lay them out and a command can join them."""
        self.zinnen = (mis, gevonden, te_doen)
        super().__init__(mis, gevonden, te_doen)

    def __str__(self) -> str:
        """Return the sentences as one text; an empty sentence leaves no trace."""
        return " ".join(zin for zin in self.zinnen if zin)

"""The fields of this screen speak Dutch: what Streamlit writes or says in English is replaced."""

from pathlib import Path

import streamlit as st

HIER = Path(__file__).parent
_velden = st.components.v2.component(
    "velden",
    js=(HIER / "velden.js").read_text("utf-8"),
    css=(HIER / "velden.css").read_text("utf-8"),
    isolate_styles=False,
)


def zet_velden(bericht: str, vraag: str) -> None:
    """Put the Dutch words in place; a message or a question that was not there before is brought into view."""
    _velden(key="velden", data={"aandacht": vraag or bericht, "laatste": bool(vraag)})

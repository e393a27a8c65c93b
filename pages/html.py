"""Pieces of a screen as HTML: templates filled with every value escaped, put in place without an iframe."""

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import streamlit as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from indicators.unit import schrijf_aantal, schrijf_datum

HIER = Path(__file__).parent
_blok = st.components.v2.component("blok", js=(HIER / "blok.js").read_text("utf-8"), isolate_styles=False)


@lru_cache(maxsize=1)
def _sjablonen() -> Environment:
    omgeving = Environment(
        loader=FileSystemLoader(HIER / "sjablonen"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    omgeving.filters.update(datum=schrijf_datum, aantal=schrijf_aantal, met_tekens=met_tekens)
    return omgeving


def met_tekens(titel: str, tekens: Sequence[Markup]) -> Markup:
    """A heading with its *i*s: they stay on the line of its last word."""
    if not tekens:
        return escape(titel)
    begin, _, laatste = titel.rpartition(" ")
    erachter = Markup("").join(Markup(" {}").format(teken) for teken in tekens)
    return Markup('{} <span class="pm-vast">{}{}</span>').format(begin, laatste, erachter)


def vul(sjabloon: str, **waarden: Any) -> Markup:
    """A template of pages/sjablonen with these values; text is escaped, Markup is not."""
    return Markup(_sjablonen().get_template(f"{sjabloon}.html").render(**waarden))  # noqa: S704 - autoescape is on


def heel(html: str) -> Markup:
    """HTML that was built by us (a chart, a filled template) and is not to be escaped again."""
    return Markup(html)  # noqa: S704 - charts escape what they are given


def toon(html: str, *, sleutel: str) -> None:
    """Put a piece of a screen in place. `sleutel` names the place, so that a rerun replaces it."""
    _blok(key=f"blok-{sleutel}", data={"html": str(html), "versie": versie(html)})


def versie(html: str) -> str:
    """A short name of this content."""
    return hashlib.blake2b(html.encode(), digest_size=8).hexdigest()

"""The frame: page settings, role, the screens there are, and the one that was asked for. Nothing else."""

import streamlit as st

from pages.brug import maak_vast
from pages.frame import ROL
from pages.menu import bladzijden
from protect.rollen import rol_hier

st.set_page_config(page_title="Pauzemonitor", layout="wide")
st.session_state[ROL] = rol_hier()
gekozen = st.navigation(bladzijden(), position="hidden")
maak_vast()
gekozen.run()

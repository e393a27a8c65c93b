"""Signalen: the other address of Pauzes; what was chosen goes along."""

import streamlit as st

st.switch_page("pages/pauzes.py", query_params=st.query_params.to_dict())

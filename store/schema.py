"""The columns of what is stored: one schema per soort of delivery, with its version."""

import polars as pl

SCHEMA_VERSIE = 1

HERKOMST: dict[str, pl.DataType] = {"blad": pl.String(), "rij": pl.Int64()}

INVENTARISATIE: dict[str, pl.DataType] = {
    **HERKOMST,
    "gm_code": pl.String(),
    "gemeente_ruw": pl.String(),
    "gemeente_cel": pl.String(),
    "respondent_soort": pl.String(),
    "uitvoerder_code": pl.String(),
    "status": pl.String(),
    "status_ruw": pl.String(),
    "status_cel": pl.String(),
    "gebruik_diepte": pl.String(),
    "plan_status": pl.String(),
    "gepland_vanaf": pl.Date(),
    "gepland_precisie": pl.String(),
    "gepland_ruw": pl.String(),
    "in_gebruik_vanaf": pl.Date(),
    "in_gebruik_precisie": pl.String(),
    "in_gebruik_ruw": pl.String(),
    "antwoorddatum": pl.Date(),
    "antwoorddatum_ruw": pl.String(),
    "kanaal": pl.String(),
    "skp_aangesloten": pl.Boolean(),
    "vish_aangesloten": pl.Boolean(),
    "model_gebruikt": pl.String(),
    "belemmering": pl.String(),
    "pluspunt": pl.String(),
    "ondersteuningsvraag": pl.String(),
    "contact_bekend": pl.Boolean(),
}

BELNOTITIE: dict[str, pl.DataType] = {
    **HERKOMST,
    "gm_code": pl.String(),
    "gebeld_op": pl.Date(),
    "terugbellen_op": pl.Date(),
}

# A single answer is one row of an inventory that nobody had to fill in.
SCHEMAS = {"inventarisatie": INVENTARISATIE, "antwoord": INVENTARISATIE, "belnotitie": BELNOTITIE}

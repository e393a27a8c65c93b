"""Noting things by hand on a screen: fields, the ingest as a child behind them, and what became of it."""

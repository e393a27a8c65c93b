"""Inventories: what gemeenten answered, row by row."""

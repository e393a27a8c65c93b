"""Cells into tables: where the headings stand, which column is which, and what each row is."""

"""The screens: layout only."""

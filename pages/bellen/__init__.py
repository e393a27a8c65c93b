"""Calling gemeenten: the list of whom to call, and noting what they said or that nobody answered."""

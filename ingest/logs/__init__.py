"""Logs: signals, creditor answers and monthly counts, read by column in a process of their own."""

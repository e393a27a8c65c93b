"""A stand written down: workbook, CSV, print."""

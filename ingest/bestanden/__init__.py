"""Files into cells: the gate, the reading child, and what a workbook, an ods or a csv says cell by cell."""

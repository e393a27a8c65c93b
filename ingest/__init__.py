"""Deliveries in: files become cells, cells become rows or a line that says why not."""

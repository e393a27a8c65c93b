"""Where a figure comes from: its rows, why each counts or not, and the cells they were read from."""

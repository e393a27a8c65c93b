"""The parts of the screen Gegevens: delivering, questions, receipts, deliveries and edities."""

"""A measurement drawn and spoken."""

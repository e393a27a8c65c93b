"""Personal data: what may never be kept, and the pseudonyms that stand in its place."""

"""Makes an editie: builds its relations, stores its measurements, moves the pointer."""

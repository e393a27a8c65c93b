"""Speed and scale in numbers, and the makers of fictional data."""

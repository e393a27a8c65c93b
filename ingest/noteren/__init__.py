"""What is noted by hand: each an ordinary delivery of one row."""

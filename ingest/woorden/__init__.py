"""What a delivered text means: dates, states, choices and codes."""

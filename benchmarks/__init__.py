"""Speed and memory, each beside a peer or a bare floor in the same run, as a ratio of medians."""

"""A register of creditors and covenants, as NVVK keeps its own: read, compared, and named."""

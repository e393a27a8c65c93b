"""Who a delivered text means: gemeenten, uitvoerders and schuldeisers by every name they go by."""

"""The Sources of the logs by their soort."""

from ingest.logs.maandbron import MAANDTELLINGEN
from ingest.logs.reactiebron import REACTIES
from ingest.logs.signaalbron import SIGNALEN

LOGBRONNEN = {bron.soort: bron for bron in (SIGNALEN, REACTIES, MAANDTELLINGEN)}
MET_AFZENDER = frozenset({"signalen", "reacties"})  # rows about people: their pseudonyms are the afzender's
MET_NAMEN = frozenset({"reacties", "maandtellingen"})  # rows that name parties of the register

-- A row is one agreed exception that holds on the peildatum: the last day is included, and the day after it is gone.
SELECT * FROM uitzonderingen WHERE van <= $peildatum AND tot >= $peildatum

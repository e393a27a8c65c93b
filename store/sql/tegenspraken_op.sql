-- A row is one contradiction known on the peildatum.
SELECT * FROM tegenspraken WHERE op <= $peildatum

-- A row is one delivery whose rows count, of a peildatum on or before the peildatum.
SELECT * FROM leveringen WHERE peildatum <= $peildatum

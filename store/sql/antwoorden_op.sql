-- A row is one answer known on the peildatum.
SELECT * FROM antwoorden WHERE antwoord_op <= $peildatum

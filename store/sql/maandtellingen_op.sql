-- A row is one number of messages of one kind, from one sender to one receiver, in one month, as known on the peildatum.
SELECT berichtsoort, verzender, ontvanger, maand, aantal, levering, blad, rij
FROM maandtellingen
WHERE bekend_van <= $peildatum AND (bekend_tot IS NULL OR bekend_tot > $peildatum)

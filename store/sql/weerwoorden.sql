-- A row is one reply of a schuldeiser to its figures: with the figures of `bij` and later it is shown.
SELECT l.levering, l.volgorde, l.functie, r.schuldeiser_id, r.datum, r.bij, r.tekst, r.hoe
FROM geleverde_weerwoorden AS r
INNER JOIN notitieleveringen AS l ON l.pad = r.pad
ORDER BY r.schuldeiser_id, r.datum, l.volgorde

-- A row is one agreed exception for one schuldeiser: why, for what, and from which day up to and with which.
SELECT l.levering, l.volgorde, l.functie, r.schuldeiser_id, r.reden, r.dekt, r.van, r.tot
FROM geleverde_uitzonderingen AS r
INNER JOIN notitieleveringen AS l ON l.pad = r.pad
ORDER BY r.schuldeiser_id, r.van, l.volgorde

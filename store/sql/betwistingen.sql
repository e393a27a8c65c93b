-- A row is one time that a schuldeiser disputed a report (betwist), or let that go (ingetrokken): which line of which
-- delivery the report stands in, and from which day.
SELECT
    l.levering, l.volgorde, l.functie, r.schuldeiser_id, r.datum, r.staat, r.melding_levering, r.melding_blad,
    r.melding_rij
FROM geleverde_betwistingen AS r
INNER JOIN notitieleveringen AS l ON l.pad = r.pad
ORDER BY r.schuldeiser_id, r.datum, l.volgorde

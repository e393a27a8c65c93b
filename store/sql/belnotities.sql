-- A row is one call to one gemeente that was not answered, with the day to call again.
SELECT l.levering, l.volgorde, r.gm_code, r.gebeld_op, r.terugbellen_op
FROM geleverde_rijen AS r
INNER JOIN belleveringen AS l ON l.pad = r.pad
ORDER BY r.gm_code, r.gebeld_op, l.volgorde

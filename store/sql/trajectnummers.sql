-- A row is one traject of one bronhouder with the number by which relations know it, so that none holds a pseudonym.
SELECT bron, traject_id, row_number() OVER (ORDER BY bron, traject_id) AS traject
FROM (
    SELECT l.bron, r.traject_id
    FROM geleverde_signalen AS r
    INNER JOIN logleveringen AS l ON l.pad = r.pad
    UNION
    SELECT l.bron, r.traject_id
    FROM geleverde_reacties AS r
    INNER JOIN logleveringen AS l ON l.pad = r.pad
) AS trajecten

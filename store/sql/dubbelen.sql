-- A row is one creditor that more than one Kennisgeving of the same traject names: as two names, or through two agents.
SELECT traject, schuldeiser_id
FROM (
    SELECT t.traject, coalesce(h.schuldeiser_id, r.schuldeiser_id) AS schuldeiser_id,
        coalesce(v.kennisgeving, l.volgorde * 100000000 + r.plaats) AS kennisgeving
    FROM geleverde_reacties AS r
    INNER JOIN logleveringen AS l ON l.pad = r.pad
    INNER JOIN trajectnummers AS t ON t.bron = l.bron AND t.traject_id = r.traject_id
    LEFT JOIN herkend AS h ON h.onbekend_id = r.schuldeiser_id
    LEFT JOIN reactieversies AS v ON v.volgorde = l.volgorde AND v.plaats = r.plaats
) AS k
GROUP BY traject, schuldeiser_id
HAVING min(kennisgeving) < max(kennisgeving)

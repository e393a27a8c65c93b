-- A row is one reply of a schuldeiser that belongs with the figures of the peildatum; `geldt` marks its newest.
SELECT
    *,
    row_number() OVER (PARTITION BY schuldeiser_id ORDER BY datum DESC, bij DESC, volgorde DESC) = 1 AS geldt
FROM weerwoorden
WHERE bij <= $peildatum

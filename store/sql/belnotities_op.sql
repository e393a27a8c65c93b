-- A row is one gemeente that was called without an answer on or before a day, with its last call.
-- A call is seen on the day somebody works ($vandaag), not on the peildatum: it says nothing about a stand.
SELECT gm_code, gebeld_op, terugbellen_op
FROM (
    SELECT *, row_number() OVER (PARTITION BY gm_code ORDER BY gebeld_op DESC, volgorde DESC) AS terug
    FROM belnotities
    WHERE gebeld_op <= $vandaag
) AS gebeld
WHERE terug = 1

-- A row is one Kennisgeving known, on the way to a final answer: uittrede is the day, counted from the day it was sent,
-- on which it came (oorzaak gegeven, geweigerd or anders) or up to which it still waits (oorzaak empty). An answer that
-- says nothing final (in_behandeling) waits on. zonder_datum: when the answer came is not known, or lies before sending.
SELECT
    *, CAST(0 AS SMALLINT) AS termijn, CAST(0 AS DOUBLE) AS intrede,
    CAST(CASE WHEN is_af THEN least(reactie_op, moment) ELSE moment END - verzonden_op AS DOUBLE) AS uittrede,
    CASE
        WHEN NOT is_af THEN ''
        WHEN reactie IN ('toegekend', 'gedeeltelijk') THEN 'gegeven'
        WHEN reactie = 'geweigerd' THEN 'geweigerd'
        ELSE 'anders'
    END AS oorzaak,
    is_af AND coalesce(reactie_op < verzonden_op, true) AS zonder_datum
FROM (SELECT *, reactie NOT IN ('geen_reactie', 'in_behandeling') AS is_af FROM kennisgevingen_op) AS k

-- A row is one gemeente that uses the Kennisgeving on the peildatum, by the month it started: once by the
-- start it names itself (eigen_start), once by the answer that first showed it after a (nog) niet (waargenomen).
SELECT
    a.*, s.soort, s.maand, s.alleen_grof
FROM adoptie_op AS a
INNER JOIN (
    SELECT
        gm_code, 'eigen_start' AS soort, date_trunc('month', in_gebruik_vanaf) AS maand,
        in_gebruik_precisie NOT IN ('dag', 'maand') AS alleen_grof
    FROM adoptie_op
    WHERE stand = 'gebruikt' AND in_gebruik_vanaf IS NOT NULL AND in_gebruik_vanaf <= $peildatum
    UNION ALL
    SELECT
        gm_code, 'waargenomen', date_trunc('month', stand_sinds), false
    FROM adoptie_op
    WHERE stand = 'gebruikt' AND vorige_stand = 'gebruikt_nog_niet'
) AS s ON s.gm_code = a.gm_code

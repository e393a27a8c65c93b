-- A row is one stretch of sending days (verzonden_van until verzonden_tot) and of days of knowing (bekend_van until
-- bekend_tot) of one traject, with the signal that a Kennisgeving sent then is linked to: the latest on or before
-- the sending date. No signal: not known yet in that stretch. Before the first signaaldatum there is no row.
WITH gewisseld AS (
    SELECT
        *,
        concat_ws('|', gm_nr, coalesce(signaalnummer, 0), signaaldatum, kanaal, initiatief) AS inhoud,
        lag(concat_ws('|', gm_nr, coalesce(signaalnummer, 0), signaaldatum, kanaal, initiatief)) OVER reeks AS eerder,
        lag(bekend_tot) OVER reeks AS vorige_tot
    FROM signalen
    WINDOW reeks AS (PARTITION BY signaal ORDER BY bekend_van)
),
-- A version of a signal that changes nothing a Kennisgeving takes from it is no new stretch.
vakken AS (
    SELECT
        traject, signaal, gm_nr, signaalnummer, signaaldatum, kanaal, initiatief, bekend_van,
        lead(bekend_van) OVER (PARTITION BY signaal ORDER BY bekend_van) AS bekend_tot
    FROM gewisseld
    WHERE inhoud IS DISTINCT FROM eerder OR vorige_tot IS DISTINCT FROM bekend_van
),
aantallen AS (
    SELECT traject, count(*) AS aantal FROM vakken GROUP BY traject
),
meer AS (
    SELECT v.* FROM vakken AS v INNER JOIN aantallen AS a ON a.traject = v.traject WHERE a.aantal > 1
),
verzonden AS (
    SELECT traject, signaaldatum AS van, lead(signaaldatum) OVER (PARTITION BY traject ORDER BY signaaldatum) AS tot
    FROM (SELECT DISTINCT traject, signaaldatum FROM meer) AS dagen
),
bekend AS (
    SELECT traject, dag AS van, lead(dag) OVER (PARTITION BY traject ORDER BY dag) AS tot
    FROM (
        SELECT traject, bekend_van AS dag FROM meer
        UNION
        SELECT traject, CAST('0001-01-01' AS DATE) FROM meer
    ) AS dagen
),
gekozen AS (
    SELECT
        s.traject, s.van AS verzonden_van, s.tot AS verzonden_tot, b.van AS bekend_van, b.tot AS bekend_tot,
        m.signaal, m.gm_nr, m.signaalnummer, m.signaaldatum, m.kanaal, m.initiatief,
        row_number() OVER (
            PARTITION BY s.traject, s.van, b.van
            ORDER BY m.signaaldatum DESC NULLS LAST, m.signaalnummer DESC NULLS LAST, m.signaal DESC NULLS LAST
        ) AS plaats
    FROM verzonden AS s
    INNER JOIN bekend AS b ON b.traject = s.traject
    LEFT JOIN meer AS m
        ON m.traject = s.traject AND m.signaaldatum <= s.van
        AND m.bekend_van <= b.van AND (m.bekend_tot IS NULL OR m.bekend_tot > b.van)
)
SELECT
    traject, verzonden_van, verzonden_tot, bekend_van, bekend_tot,
    signaal, gm_nr, signaalnummer, signaaldatum, kanaal, initiatief
FROM gekozen
WHERE plaats = 1
UNION ALL
SELECT
    v.traject, v.signaaldatum, NULL, v.bekend_van, NULL,
    v.signaal, v.gm_nr, v.signaalnummer, v.signaaldatum, v.kanaal, v.initiatief
FROM vakken AS v
INNER JOIN aantallen AS a ON a.traject = v.traject
WHERE a.aantal = 1
UNION ALL
SELECT v.traject, v.signaaldatum, NULL, CAST('0001-01-01' AS DATE), v.bekend_van, NULL, NULL, NULL, NULL, NULL, NULL
FROM vakken AS v
INNER JOIN aantallen AS a ON a.traject = v.traject
WHERE a.aantal = 1

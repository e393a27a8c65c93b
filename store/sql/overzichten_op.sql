-- A row is one traject on the way to a complete overview of its debts, of a bronhouder that reports it. Time is in
-- calendar months since the first signal: uittrede the day the overview was complete (oorzaak compleet), or the moment.
-- Each is followed for eight months (termijn).
WITH gezien AS (
    SELECT
        bronhouder, traject, moment, gm_code, naam, provincie_code, provincie_naam, arbeidsmarktregio_code,
        arbeidsmarktregio_naam, grootteklasse_code, grootteklasse_naam, grootteklasse_cbs_code, grootteklasse_cbs_naam,
        min(signaaldatum) OVER (PARTITION BY traject) AS eerste_signaal,
        min(schuldenoverzicht_compleet_op) OVER (PARTITION BY traject) AS compleet_op,
        row_number() OVER (PARTITION BY traject ORDER BY volgnummer DESC) AS terug
    FROM signalen_op
    WHERE initiatief = 'kennisgeving'
),
meldt AS (
    SELECT DISTINCT bronhouder FROM gezien WHERE compleet_op IS NOT NULL
),
geteld AS (
    SELECT
        g.*, least(greatest(coalesce(g.compleet_op, g.moment), g.eerste_signaal), g.moment) AS uit_op
    FROM gezien AS g
    INNER JOIN meldt AS m ON m.bronhouder = g.bronhouder
    WHERE g.terug = 1 AND g.eerste_signaal <= g.moment
),
stappen AS (
    SELECT
        *,
        (year(uit_op) - year(eerste_signaal)) * 12 + month(uit_op) - month(eerste_signaal) AS stap
    FROM geteld
),
hele AS (
    SELECT *, stap - CASE WHEN CAST(eerste_signaal + to_months(stap) AS DATE) > uit_op THEN 1 ELSE 0 END AS maanden
    FROM stappen
)
SELECT
    traject, gm_code, naam, provincie_code, provincie_naam, arbeidsmarktregio_code, arbeidsmarktregio_naam,
    grootteklasse_code, grootteklasse_naam, grootteklasse_cbs_code, grootteklasse_cbs_naam,
    8 AS termijn, CAST(0 AS DOUBLE) AS intrede,
    maanden + CAST(uit_op - CAST(eerste_signaal + to_months(maanden) AS DATE) AS DOUBLE) / (
        CAST(eerste_signaal + to_months(maanden + 1) AS DATE) - CAST(eerste_signaal + to_months(maanden) AS DATE)
    ) AS uittrede,
    CASE WHEN compleet_op IS NOT NULL THEN 'compleet' ELSE '' END AS oorzaak
FROM hele

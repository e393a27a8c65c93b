-- A row is one traject on the way to a complete overview of its debts, of a bronhouder that reports it. Time is in
-- calendar months since the first signal: uittrede the day the overview was complete (oorzaak compleet), or the moment.
-- Each is followed for eight months (termijn).
WITH meldt AS (
    SELECT DISTINCT bronhouder FROM trajecten_op WHERE schuldenoverzicht_compleet_op IS NOT NULL
),
geteld AS (
    SELECT
        t.*,
        least(greatest(coalesce(t.schuldenoverzicht_compleet_op, t.moment), t.eerste_signaal), t.moment) AS uit_op,
        t.schuldenoverzicht_compleet_op IS NOT NULL AS compleet
    FROM trajecten_op AS t
    INNER JOIN meldt ON meldt.bronhouder = t.bronhouder
    WHERE t.eerste_signaal <= t.moment
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
    CASE WHEN compleet THEN 'compleet' ELSE '' END AS oorzaak
FROM hele

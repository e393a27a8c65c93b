-- A row is one traject known on the moment of its bronhouder, in numbers: what its signals and its Kennisgevingen add
-- up to. Rows of another initiatief do not count here.
WITH gesignaleerd AS (
    SELECT
        traject, bron,
        max(CASE WHEN is_laatste THEN gm_nr END) AS gm_nr,
        min(signaaldatum) AS eerste_signaal, count(*) AS aantal_signalen,
        min(CASE WHEN uitstroomreden IN ('schuldregeling', 'volledige_betaling') THEN traject_einddatum END)
            AS oplossing_op,
        min(schuldenoverzicht_compleet_op) AS schuldenoverzicht_compleet_op,
        min(nieuwe_achterstand_op) AS nieuwe_achterstand_op, max(achterstand_hersteld_op) AS achterstand_hersteld_op
    FROM (
        SELECT
            *,
            row_number() OVER (PARTITION BY traject ORDER BY signaaldatum DESC, signaalnummer DESC, signaal DESC) = 1
                AS is_laatste
        FROM signalen_op
        WHERE initiatief = 'kennisgeving'
    ) AS s
    GROUP BY traject, bron
),
bevraagd AS (
    SELECT
        traject, bron, gm_nr, schuldeiser_id, dubbel, rijp, moment, reactie, uitkomst, uitkomst_op, pauze_start,
        laatste_dag, zekerheid = 'bevestigd' AS met_pauze, reactie <> 'niet_van_toepassing' AS telt
    FROM kennisgevingen_op
    WHERE initiatief = 'kennisgeving'
),
verzonden AS (
    SELECT
        traject, bron, min(gm_nr) AS gm_nr,
        count(*) FILTER (WHERE telt) AS aantal_kennisgevingen,
        count(*) FILTER (WHERE telt AND rijp) AS aantal_rijp,
        count(*) FILTER (WHERE met_pauze) AS aantal_met_pauze,
        count(*) FILTER (WHERE reactie = 'geweigerd') AS aantal_geweigerd,
        count(*) FILTER (WHERE telt AND NOT met_pauze AND reactie <> 'geweigerd') AS aantal_onbekend,
        count(*) FILTER (WHERE met_pauze AND rijp AND NOT dubbel) AS met_pauze,
        count(*) FILTER (WHERE telt AND rijp AND NOT dubbel) AS rijp,
        min(pauze_start) FILTER (WHERE met_pauze AND pauze_start <= moment) AS eerste_pauze_start,
        count(*) FILTER (
            WHERE met_pauze AND uitkomst = '' AND pauze_start <= moment
            AND (laatste_dag IS NULL OR laatste_dag >= moment)
        ) AS lopende_pauzes,
        min(uitkomst_op) FILTER (WHERE uitkomst IN ('schuldregeling', 'volledige_betaling')) AS oplossing_op
    FROM bevraagd
    GROUP BY traject, bron
),
-- A creditor that stands in a traject under two names or agents is one creditor.
dubbel AS (
    SELECT
        traject,
        count(DISTINCT CASE WHEN met_pauze AND rijp THEN schuldeiser_id END) AS met_pauze,
        count(DISTINCT CASE WHEN telt AND rijp THEN schuldeiser_id END) AS rijp
    FROM bevraagd
    WHERE dubbel
    GROUP BY traject
)
SELECT
    coalesce(s.traject, v.traject) AS traject, coalesce(s.bron, v.bron) AS bron,
    coalesce(s.gm_nr, v.gm_nr) AS gm_nr,
    s.eerste_signaal, CAST(coalesce(s.aantal_signalen, 0) AS INTEGER) AS aantal_signalen,
    CAST(coalesce(v.aantal_kennisgevingen, 0) AS INTEGER) AS aantal_kennisgevingen,
    CAST(coalesce(v.aantal_rijp, 0) AS INTEGER) AS aantal_rijp,
    CAST(coalesce(v.aantal_met_pauze, 0) AS INTEGER) AS aantal_met_pauze,
    CAST(coalesce(v.aantal_geweigerd, 0) AS INTEGER) AS aantal_geweigerd,
    CAST(coalesce(v.aantal_onbekend, 0) AS INTEGER) AS aantal_onbekend,
    CAST(coalesce(v.met_pauze, 0) + coalesce(d.met_pauze, 0) AS INTEGER) AS schuldeisers_met_pauze,
    CAST(coalesce(v.rijp, 0) + coalesce(d.rijp, 0) AS INTEGER) AS schuldeisers_rijp,
    v.eerste_pauze_start, CAST(coalesce(v.lopende_pauzes, 0) AS INTEGER) AS lopende_pauzes,
    least(s.oplossing_op, v.oplossing_op) AS oplossing_op,
    s.schuldenoverzicht_compleet_op, s.nieuwe_achterstand_op, s.achterstand_hersteld_op
FROM gesignaleerd AS s
FULL OUTER JOIN verzonden AS v ON v.traject = s.traject
LEFT JOIN dubbel AS d ON d.traject = v.traject

-- A row is one traject known on the moment of its bronhouder, with what its signals and Kennisgevingen add up to.
-- Rows of another initiatief do not count here.
WITH gesignaleerd AS (
    SELECT
        bronhouder, traject, moment, gm_code, naam, provincie_code, provincie_naam, arbeidsmarktregio_code,
        arbeidsmarktregio_naam, grootteklasse_code, grootteklasse_naam, grootteklasse_cbs_code,
        grootteklasse_cbs_naam, inwoners,
        row_number() OVER (PARTITION BY traject ORDER BY volgnummer DESC) AS terug,
        min(signaaldatum) OVER (PARTITION BY traject) AS eerste_signaal,
        count(*) OVER (PARTITION BY traject) AS aantal_signalen,
        min(CASE WHEN uitstroomreden IN ('schuldregeling', 'volledige_betaling') THEN traject_einddatum END)
            OVER (PARTITION BY traject) AS oplossing_op,
        min(schuldenoverzicht_compleet_op) OVER (PARTITION BY traject) AS schuldenoverzicht_compleet_op,
        min(nieuwe_achterstand_op) OVER (PARTITION BY traject) AS nieuwe_achterstand_op,
        max(achterstand_hersteld_op) OVER (PARTITION BY traject) AS achterstand_hersteld_op
    FROM signalen_op
    WHERE initiatief = 'kennisgeving'
),
verzonden AS (
    SELECT
        traject, min(bronhouder) AS bronhouder, min(moment) AS moment, min(gm_nr) AS gm_nr,
        count(*) FILTER (WHERE reactie <> 'niet_van_toepassing') AS aantal_kennisgevingen,
        count(*) FILTER (WHERE reactie <> 'niet_van_toepassing' AND rijp) AS aantal_rijp,
        count(*) FILTER (WHERE zekerheid = 'bevestigd') AS aantal_met_pauze,
        count(*) FILTER (WHERE reactie = 'geweigerd') AS aantal_geweigerd,
        count(*) FILTER (WHERE zekerheid IN ('onbekend', 'volgens_convenant')) AS aantal_onbekend,
        count(DISTINCT CASE WHEN zekerheid = 'bevestigd' AND rijp THEN schuldeiser_id END) AS schuldeisers_met_pauze,
        count(DISTINCT CASE WHEN reactie <> 'niet_van_toepassing' AND rijp THEN schuldeiser_id END)
            AS schuldeisers_rijp,
        min(pauze_start) FILTER (WHERE zekerheid = 'bevestigd' AND pauze_start <= moment) AS eerste_pauze_start,
        count(*) FILTER (
            WHERE zekerheid = 'bevestigd' AND pauze_start <= moment AND uitkomst = ''
            AND (laatste_dag IS NULL OR laatste_dag >= moment)
        ) AS lopende_pauzes,
        min(uitkomst_op) FILTER (WHERE uitkomst IN ('schuldregeling', 'volledige_betaling')) AS oplossing_op
    FROM kennisgevingen_op
    WHERE initiatief = 'kennisgeving'
    GROUP BY traject
)
SELECT
    coalesce(s.bronhouder, v.bronhouder) AS bronhouder, coalesce(s.traject, v.traject) AS traject,
    coalesce(v.moment, s.moment) AS moment,
    coalesce(s.gm_code, g.gm_code, 'onbekend') AS gm_code, coalesce(s.naam, g.naam, 'Onbekend') AS naam,
    coalesce(s.provincie_code, g.provincie_code, 'onbekend') AS provincie_code,
    coalesce(s.provincie_naam, g.provincie_naam, 'Onbekend') AS provincie_naam,
    coalesce(s.arbeidsmarktregio_code, g.arbeidsmarktregio_code, 'onbekend') AS arbeidsmarktregio_code,
    coalesce(s.arbeidsmarktregio_naam, g.arbeidsmarktregio_naam, 'Onbekend') AS arbeidsmarktregio_naam,
    coalesce(s.grootteklasse_code, g.grootteklasse_code, 'onbekend') AS grootteklasse_code,
    coalesce(s.grootteklasse_naam, g.grootteklasse_naam, 'Onbekend') AS grootteklasse_naam,
    coalesce(s.grootteklasse_cbs_code, g.grootteklasse_cbs_code, 'onbekend') AS grootteklasse_cbs_code,
    coalesce(s.grootteklasse_cbs_naam, g.grootteklasse_cbs_naam, 'Onbekend') AS grootteklasse_cbs_naam,
    coalesce(s.inwoners, g.inwoners) AS inwoners,
    s.eerste_signaal, coalesce(s.aantal_signalen, 0) AS aantal_signalen,
    coalesce(v.aantal_kennisgevingen, 0) AS aantal_kennisgevingen, coalesce(v.aantal_rijp, 0) AS aantal_rijp,
    coalesce(v.aantal_met_pauze, 0) AS aantal_met_pauze, coalesce(v.aantal_geweigerd, 0) AS aantal_geweigerd,
    coalesce(v.aantal_onbekend, 0) AS aantal_onbekend,
    coalesce(v.schuldeisers_met_pauze, 0) AS schuldeisers_met_pauze,
    coalesce(v.schuldeisers_rijp, 0) AS schuldeisers_rijp,
    v.eerste_pauze_start, coalesce(v.lopende_pauzes, 0) AS lopende_pauzes,
    least(s.oplossing_op, v.oplossing_op) AS oplossing_op,
    s.schuldenoverzicht_compleet_op, s.nieuwe_achterstand_op, s.achterstand_hersteld_op,
    s.nieuwe_achterstand_op IS NOT NULL OR s.achterstand_hersteld_op IS NOT NULL AS achterstand_ingevuld
FROM (SELECT * FROM gesignaleerd WHERE terug = 1) AS s
FULL OUTER JOIN verzonden AS v ON v.traject = s.traject
LEFT JOIN gemeenten_op AS g ON g.gm_nr = v.gm_nr

-- A row is one traject known on the moment of its bronhouder, with what its signals and Kennisgevingen add up to.
-- The moment is that of the answers of creditors; where a bronhouder delivers signals alone, that of the signals.
SELECT
    b.bronhouder, t.traject, b.moment,
    g.gm_code, g.naam, g.provincie_code, g.provincie_naam, g.arbeidsmarktregio_code, g.arbeidsmarktregio_naam,
    g.grootteklasse_code, g.grootteklasse_naam, g.grootteklasse_cbs_code, g.grootteklasse_cbs_naam, g.inwoners,
    t.eerste_signaal, t.aantal_signalen, t.aantal_kennisgevingen, t.aantal_rijp, t.aantal_met_pauze,
    t.aantal_geweigerd, t.aantal_onbekend, t.schuldeisers_met_pauze, t.schuldeisers_rijp, t.eerste_pauze_start,
    t.lopende_pauzes, t.oplossing_op, t.schuldenoverzicht_compleet_op, t.nieuwe_achterstand_op,
    t.achterstand_hersteld_op,
    t.nieuwe_achterstand_op IS NOT NULL OR t.achterstand_hersteld_op IS NOT NULL AS achterstand_ingevuld
FROM trajecttellingen_op AS t
INNER JOIN gemeenten_op AS g ON g.gm_nr = t.gm_nr
INNER JOIN (
    SELECT
        bron, bronhouder, coalesce(max(CASE WHEN soort = 'reacties' THEN moment END), max(moment)) AS moment
    FROM bereik_op
    WHERE soort IN ('signalen', 'reacties')
    GROUP BY bron, bronhouder
) AS b ON b.bron = t.bron

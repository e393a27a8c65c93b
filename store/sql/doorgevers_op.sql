-- A row is one gemeente valid on the peildatum with its stand, and whether it passes on figures (geeft_door): it has a
-- row in a log in the months before the last day of that log.
WITH maten AS (
    SELECT
        max(CASE WHEN norm = 'doorgeven_binnen_maanden' THEN waarde END) AS maanden,
        max(CASE WHEN norm = 'signaal_uitblijft_na' THEN waarde END) AS dagen
    FROM normen
    WHERE geldig_vanaf <= $peildatum AND (geldig_tot IS NULL OR geldig_tot > $peildatum)
),
gesignaleerd AS (
    SELECT
        s.gm_code, max(s.signaaldatum) AS laatste_signaal,
        count(*) FILTER (WHERE s.signaaldatum > s.moment - CAST(m.dagen AS INTEGER)) AS signalen_90,
        count(*) FILTER (
            WHERE s.signaaldatum >= $van AND s.signaaldatum <= $tot AND s.initiatief = 'kennisgeving'
        ) AS signalen_in_periode,
        count(*) FILTER (
            WHERE s.signaaldatum > CAST(s.moment - to_months(CAST(m.maanden AS INTEGER)) AS DATE)
        ) AS rijen
    FROM signalen_op AS s
    LEFT JOIN maten AS m ON true
    GROUP BY s.gm_code
),
-- Kennisgevingen whose signal has not come yet, of a sender that names the gemeente in its answers.
los AS (
    SELECT k.gm_code, count(*) AS rijen
    FROM kennisgevingen_op AS k
    LEFT JOIN maten AS m ON true
    WHERE k.signaal IS NULL AND k.verzonden_op > CAST(k.moment - to_months(CAST(m.maanden AS INTEGER)) AS DATE)
    GROUP BY k.gm_code
)
SELECT
    a.gm_code, a.naam, a.provincie_code, a.provincie_naam, a.arbeidsmarktregio_code, a.arbeidsmarktregio_naam,
    a.grootteklasse_code, a.grootteklasse_naam, a.grootteklasse_cbs_code, a.grootteklasse_cbs_naam, a.inwoners,
    a.stand, a.stand_sinds, a.antwoord_op,
    coalesce(s.rijen, 0) + coalesce(l.rijen, 0) > 0 AS geeft_door,
    s.laatste_signaal, coalesce(s.signalen_90, 0) AS signalen_90,
    coalesce(s.signalen_in_periode, 0) AS signalen_in_periode
FROM adoptie_op AS a
LEFT JOIN gesignaleerd AS s ON s.gm_code = a.gm_code
LEFT JOIN los AS l ON l.gm_code = a.gm_code

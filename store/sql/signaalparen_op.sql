-- A row is one traject that got a signal (van), for each signal with a higher number (naar): when the first came, and
-- when the first of the other came after it (empty: not yet).
WITH gegeven AS (
    SELECT
        traject, signaalnummer, signaaldatum, gm_code, naam, provincie_code, provincie_naam, arbeidsmarktregio_code,
        arbeidsmarktregio_naam, grootteklasse_code, grootteklasse_naam, grootteklasse_cbs_code, grootteklasse_cbs_naam,
        row_number() OVER (PARTITION BY traject, signaalnummer ORDER BY signaaldatum, volgnummer) AS keer
    FROM signalen_op
    WHERE initiatief = 'kennisgeving'
),
nummers AS (
    SELECT DISTINCT CAST(nummer AS INTEGER) AS nummer FROM signaalsoorten
),
eerste AS (
    SELECT * FROM gegeven WHERE keer = 1
)
SELECT
    e.traject, e.gm_code, e.naam, e.provincie_code, e.provincie_naam, e.arbeidsmarktregio_code,
    e.arbeidsmarktregio_naam, e.grootteklasse_code, e.grootteklasse_naam, e.grootteklasse_cbs_code,
    e.grootteklasse_cbs_naam, e.signaalnummer AS van, n.nummer AS naar,
    e.signaaldatum AS van_op, min(g.signaaldatum) AS naar_op
FROM eerste AS e
INNER JOIN nummers AS n ON n.nummer > e.signaalnummer
LEFT JOIN gegeven AS g
    ON g.traject = e.traject AND g.signaalnummer = n.nummer AND g.signaaldatum > e.signaaldatum
GROUP BY
    e.traject, e.gm_code, e.naam, e.provincie_code, e.provincie_naam, e.arbeidsmarktregio_code,
    e.arbeidsmarktregio_naam, e.grootteklasse_code, e.grootteklasse_naam, e.grootteklasse_cbs_code,
    e.grootteklasse_cbs_naam, e.signaalnummer, n.nummer, e.signaaldatum

-- A row is one number of a gemeente that a log may name, with the gemeente of the peildatum it stands for: itself, or
-- the one it went into. 0, and what no gemeente of that day stands for, is onbekend. Every number has one row.
WITH vandaag AS (
    SELECT * FROM gemeenten WHERE geldig_vanaf <= $peildatum AND (geldig_tot IS NULL OR geldig_tot > $peildatum)
),
opvolgers AS (
    SELECT h.oude_code, min(h.nieuwe_code) AS gm_code
    FROM herindelingen AS h
    INNER JOIN vandaag AS v ON v.gm_code = h.nieuwe_code
    WHERE h.status = 'van_kracht' AND h.soort <> 'splitsing' AND h.datum <= $peildatum
    GROUP BY h.oude_code
)
SELECT
    c.gm_nr, coalesce(g.gm_code, 'onbekend') AS gm_code, coalesce(g.naam_kort, 'Onbekend') AS naam,
    coalesce(g.provincie_code, 'onbekend') AS provincie_code, coalesce(g.provincie_naam, 'Onbekend') AS provincie_naam,
    coalesce(g.arbeidsmarktregio_code, 'onbekend') AS arbeidsmarktregio_code,
    coalesce(g.arbeidsmarktregio_naam, 'Onbekend') AS arbeidsmarktregio_naam,
    coalesce(g.grootteklasse_code, 'onbekend') AS grootteklasse_code,
    coalesce(g.grootteklasse_naam, 'Onbekend') AS grootteklasse_naam,
    coalesce(g.grootteklasse_cbs_code, 'onbekend') AS grootteklasse_cbs_code,
    coalesce(g.grootteklasse_cbs_naam, 'Onbekend') AS grootteklasse_cbs_naam, g.inwoners
FROM gemeentecodes AS c
LEFT JOIN vandaag AS zelf ON zelf.gm_code = c.gm_code
LEFT JOIN opvolgers AS o ON o.oude_code = c.gm_code
LEFT JOIN vandaag AS g ON g.gm_code = coalesce(zelf.gm_code, o.gm_code)

-- A row is one code of a gemeente that a log may name, with the gemeente of the peildatum that it stands for: itself,
-- or the one it went into.
SELECT
    g.gm_code AS genoemd, g.gm_code, g.naam_kort AS naam, g.provincie_code, g.provincie_naam,
    g.arbeidsmarktregio_code, g.arbeidsmarktregio_naam, g.grootteklasse_code, g.grootteklasse_naam,
    g.grootteklasse_cbs_code, g.grootteklasse_cbs_naam, g.inwoners
FROM gemeenten AS g
WHERE g.geldig_vanaf <= $peildatum AND (g.geldig_tot IS NULL OR g.geldig_tot > $peildatum)
UNION ALL
SELECT
    h.oude_code, g.gm_code, g.naam_kort, g.provincie_code, g.provincie_naam,
    g.arbeidsmarktregio_code, g.arbeidsmarktregio_naam, g.grootteklasse_code, g.grootteklasse_naam,
    g.grootteklasse_cbs_code, g.grootteklasse_cbs_naam, g.inwoners
FROM herindelingen AS h
INNER JOIN gemeenten AS g
    ON g.gm_code = h.nieuwe_code
    AND g.geldig_vanaf <= $peildatum AND (g.geldig_tot IS NULL OR g.geldig_tot > $peildatum)
LEFT JOIN gemeenten AS zelf
    ON zelf.gm_code = h.oude_code
    AND zelf.geldig_vanaf <= $peildatum AND (zelf.geldig_tot IS NULL OR zelf.geldig_tot > $peildatum)
WHERE h.status = 'van_kracht' AND h.soort <> 'splitsing' AND h.datum <= $peildatum AND zelf.gm_code IS NULL

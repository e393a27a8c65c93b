-- A row is one signal known on the moment of its bronhouder, as it was known then; what was known later is empty.
-- volgnummer: 1 is the first known signal of its traject.
SELECT
    s.bronhouder, s.traject, s.signaal, b.moment,
    coalesce(g.gm_code, 'onbekend') AS gm_code, coalesce(g.naam, 'Onbekend') AS naam,
    coalesce(g.provincie_code, 'onbekend') AS provincie_code, coalesce(g.provincie_naam, 'Onbekend') AS provincie_naam,
    coalesce(g.arbeidsmarktregio_code, 'onbekend') AS arbeidsmarktregio_code,
    coalesce(g.arbeidsmarktregio_naam, 'Onbekend') AS arbeidsmarktregio_naam,
    coalesce(g.grootteklasse_code, 'onbekend') AS grootteklasse_code,
    coalesce(g.grootteklasse_naam, 'Onbekend') AS grootteklasse_naam,
    coalesce(g.grootteklasse_cbs_code, 'onbekend') AS grootteklasse_cbs_code,
    coalesce(g.grootteklasse_cbs_naam, 'Onbekend') AS grootteklasse_cbs_naam, g.inwoners,
    s.signaalnummer, s.afgever_rol, s.signaaldatum, s.signaal_bekend_op,
    s.aanmelddatum, s.toelatingsdatum, s.stabilisatie_start, s.kanaal,
    s.aantal_schuldeisers_bekend, s.aantal_verzonden, s.termijn_gevraagd_maanden, s.crisis, s.aantal_personen,
    s.particulier_ondernemer, s.initiatief,
    CASE WHEN s.schuldenoverzicht_bekend_op <= b.moment THEN s.schuldenoverzicht_compleet_op END
        AS schuldenoverzicht_compleet_op,
    CASE WHEN s.nieuwe_achterstand_bekend_op <= b.moment THEN s.nieuwe_achterstand_op END AS nieuwe_achterstand_op,
    CASE WHEN s.achterstand_hersteld_bekend_op <= b.moment THEN s.achterstand_hersteld_op END
        AS achterstand_hersteld_op,
    CASE WHEN s.ingetrokken_bekend_op <= b.moment THEN s.ingetrokken_op END AS ingetrokken_op,
    CASE WHEN s.traject_einde_bekend_op <= b.moment THEN s.traject_einddatum END AS traject_einddatum,
    CASE WHEN s.traject_einde_bekend_op <= b.moment THEN s.uitstroomreden ELSE '' END AS uitstroomreden,
    row_number() OVER (PARTITION BY s.traject ORDER BY s.signaaldatum, s.signaalnummer, s.signaal) AS volgnummer,
    s.levering, s.blad, s.rij
FROM signalen AS s
INNER JOIN bereik_op AS b ON b.bronhouder = s.bronhouder AND b.soort = 'signalen'
LEFT JOIN gemeenten_op AS g ON g.genoemd = s.gm_code
WHERE s.bekend_van <= b.moment AND (s.bekend_tot IS NULL OR s.bekend_tot > b.moment)

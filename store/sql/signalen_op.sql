-- A row is one signal known on the moment of its bronhouder, as it was known then; what was known later is empty.
-- volgnummer: 1 is the first known signal of its traject.
SELECT
    b.bronhouder, s.traject, s.signaal, b.moment, s.bron, s.gm_nr,
    g.gm_code, g.naam, g.provincie_code, g.provincie_naam, g.arbeidsmarktregio_code, g.arbeidsmarktregio_naam,
    g.grootteklasse_code, g.grootteklasse_naam, g.grootteklasse_cbs_code, g.grootteklasse_cbs_naam, g.inwoners,
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
INNER JOIN bereik_op AS b ON b.bron = s.bron AND b.soort = 'signalen'
INNER JOIN gemeenten_op AS g ON g.gm_nr = s.gm_nr
WHERE s.bekend_van <= b.moment AND (s.bekend_tot IS NULL OR s.bekend_tot > b.moment)

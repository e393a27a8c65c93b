-- A row is one gemeente valid on the peildatum, with its stand as known on that day and on the previous peildatum.
SELECT
    g.gm_code, g.naam_kort AS naam, g.provincie_code, g.provincie_naam,
    g.arbeidsmarktregio_code, g.arbeidsmarktregio_naam,
    g.grootteklasse_code, g.grootteklasse_naam, g.grootteklasse_cbs_code, g.grootteklasse_cbs_naam, g.inwoners,
    coalesce(a.stand, 'geen_reactie') AS stand,
    coalesce(v.stand, 'geen_reactie') AS stand_toen,
    coalesce(a.gestopt, false) AS gestopt,
    coalesce(a.geerfd, false) AS geerfd,
    a.stand_sinds, a.vorige_stand, a.geldig_van AS antwoord_op, a.antwoorddatum, a.respondent_soort,
    a.levering, a.blad, a.rij, a.status_cel, a.gemeente_cel, a.status_ruw,
    a.gebruik_diepte, a.plan_status, a.kanaal, a.skp_aangesloten, a.vish_aangesloten, a.model_gebruikt,
    a.belemmering, a.pluspunt, a.ondersteuningsvraag,
    a.in_gebruik_vanaf, a.in_gebruik_precisie, a.gepland_vanaf, a.gepland_precisie,
    d.doel_datum,
    (d.doel_datum - CAST($peildatum AS DATE)) / 30.4375 AS maanden_tot_doel,
    CAST($peildatum AS DATE) - a.geldig_van AS antwoord_dagen,
    n.oud_na_dagen,
    CASE WHEN a.gepland_vanaf < CAST($peildatum AS DATE) THEN true ELSE false END AS gepland_verstreken
FROM gemeenten AS g
LEFT JOIN adoptie AS a
    ON a.gm_code = g.gm_code AND a.geldig_van <= $peildatum
    AND (a.geldig_tot IS NULL OR a.geldig_tot > $peildatum)
LEFT JOIN adoptie AS v
    ON v.gm_code = g.gm_code AND v.geldig_van <= $vorige_peildatum
    AND (v.geldig_tot IS NULL OR v.geldig_tot > $vorige_peildatum)
LEFT JOIN (
    SELECT min(datum) AS doel_datum FROM doelen WHERE datum >= $gevraagd_op AND indicator = 'ADO-01'
) AS d ON true
LEFT JOIN (
    SELECT max(waarde) AS oud_na_dagen
    FROM normen
    WHERE norm = 'antwoord_oud_na' AND geldig_vanaf <= $peildatum AND (geldig_tot IS NULL OR geldig_tot > $peildatum)
) AS n ON true
WHERE g.geldig_vanaf <= $peildatum AND (g.geldig_tot IS NULL OR g.geldig_tot > $peildatum)

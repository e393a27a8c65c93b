-- A row is one answer of one respondent about one gemeente, with the delivery, sheet and row it came from.
-- antwoord_op: the respondent's own date, else the peildatum of the file.
-- rang: at equal date the gemeente's own answer (1) beats its uitvoerder's (2), which beats NVVK's (3).
SELECT
    l.levering, l.volgorde, l.peildatum, r.blad, r.rij,
    r.gm_code, r.gemeente_ruw, r.gemeente_cel, r.respondent_soort, r.uitvoerder_code,
    CASE r.respondent_soort WHEN 'uitvoerder' THEN 2 WHEN 'nvvk' THEN 3 ELSE 1 END AS rang,
    coalesce(r.antwoorddatum, l.peildatum) AS antwoord_op,
    r.antwoorddatum, r.antwoorddatum_ruw,
    r.status, r.status_ruw, r.status_cel,
    r.gebruik_diepte, r.plan_status,
    r.gepland_vanaf, r.gepland_precisie, r.gepland_ruw,
    r.in_gebruik_vanaf, r.in_gebruik_precisie, r.in_gebruik_ruw,
    r.kanaal, r.skp_aangesloten, r.vish_aangesloten, r.model_gebruikt,
    r.belemmering, r.pluspunt, r.ondersteuningsvraag, r.contact_bekend
FROM geleverde_rijen AS r
INNER JOIN leveringen AS l ON l.pad = r.pad
ORDER BY r.gm_code, antwoord_op, rang DESC, l.volgorde, r.rij, r.blad

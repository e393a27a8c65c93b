-- A row is one version of one signal: it holds from bekend_van until bekend_tot (no date: still).
-- A fact of the version counts from its own *_bekend_op: the day it happened and was known.
SELECT
    coalesce(v.bekend_van, greatest(r.signaaldatum, coalesce(r.gemeld_op, r.signaaldatum))) AS bekend_van,
    v.bekend_tot,
    l.bron, t.traject,
    coalesce(v.signaal, l.volgorde * 100000000 + r.plaats) AS signaal,
    coalesce(g.gm_nr, 0) AS gm_nr,
    r.signaalnummer, r.afgever_rol, r.signaaldatum,
    coalesce(v.signaal_bekend_op, greatest(r.signaaldatum, coalesce(r.gemeld_op, r.signaaldatum)))
        AS signaal_bekend_op,
    r.aanmelddatum, r.toelatingsdatum, r.stabilisatie_start,
    coalesce(nullif(r.kanaal, ''), 'onbekend') AS kanaal,
    r.aantal_schuldeisers_bekend, r.aantal_verzonden, r.termijn_gevraagd_maanden, r.crisis, r.aantal_personen,
    r.particulier_ondernemer,
    r.schuldenoverzicht_compleet_op,
    CASE WHEN r.schuldenoverzicht_compleet_op IS NOT NULL THEN coalesce(
        v.overzicht_bekend_op, greatest(r.schuldenoverzicht_compleet_op, coalesce(r.gemeld_op, r.schuldenoverzicht_compleet_op))
    ) END AS schuldenoverzicht_bekend_op,
    r.nieuwe_achterstand_op,
    CASE WHEN r.nieuwe_achterstand_op IS NOT NULL THEN coalesce(
        v.achterstand_bekend_op, greatest(r.nieuwe_achterstand_op, coalesce(r.gemeld_op, r.nieuwe_achterstand_op))
    ) END AS nieuwe_achterstand_bekend_op,
    r.achterstand_hersteld_op,
    CASE WHEN r.achterstand_hersteld_op IS NOT NULL THEN coalesce(
        v.hersteld_bekend_op, greatest(r.achterstand_hersteld_op, coalesce(r.gemeld_op, r.achterstand_hersteld_op))
    ) END AS achterstand_hersteld_bekend_op,
    r.ingetrokken_op,
    CASE WHEN r.ingetrokken_op IS NOT NULL THEN coalesce(
        v.ingetrokken_bekend_op, greatest(r.ingetrokken_op, coalesce(r.gemeld_op, r.ingetrokken_op))
    ) END AS ingetrokken_bekend_op,
    r.traject_einddatum,
    CASE WHEN r.traject_einddatum IS NOT NULL OR r.uitstroomreden <> '' THEN coalesce(
        v.einde_bekend_op, greatest(r.traject_einddatum, coalesce(r.gemeld_op, r.traject_einddatum, l.peildatum))
    ) END AS traject_einde_bekend_op,
    coalesce(r.uitstroomreden, '') AS uitstroomreden,
    coalesce(nullif(r.initiatief, ''), 'kennisgeving') AS initiatief,
    l.levering, r.blad, r.rij
FROM geleverde_signalen AS r
INNER JOIN logleveringen AS l ON l.pad = r.pad
INNER JOIN trajectnummers AS t ON t.bron = l.bron AND t.traject_id = r.traject_id
LEFT JOIN gemeentecodes AS g ON g.gm_code = r.gm_code
LEFT JOIN signaalversies AS v ON v.volgorde = l.volgorde AND v.plaats = r.plaats
WHERE v.versie IS DISTINCT FROM false

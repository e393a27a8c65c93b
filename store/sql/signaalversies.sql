-- A row is one delivered row of a signal that more than one delivery of its bronhouder may hold: whether it says
-- something new (versie), from when until when it holds, and since when each of its facts is known.
-- A fact in the first of these rows is known since it happened; a later change since its own report date, else the
-- peildatum of the delivery that brought it. Who says the same twice says it once.
WITH gesleuteld AS (
    SELECT
        l.bron, l.volgorde, l.peildatum, r.*,
        CASE
            WHEN r.signaal_id <> '' THEN r.signaal_id
            ELSE concat_ws('|', r.traject_id, coalesce(r.signaalnummer, 0), coalesce(CAST(r.signaaldatum AS VARCHAR), ''))
        END AS sleutel
    FROM herhaalde_signalen AS r
    INNER JOIN logleveringen AS l ON l.pad = r.pad
),
-- Whatever two deliveries hold is held by one that is not the largest: only such rows are compared.
kandidaten AS (
    SELECT DISTINCT
        l.bron,
        CASE
            WHEN r.signaal_id <> '' THEN r.signaal_id
            ELSE concat_ws('|', r.traject_id, coalesce(r.signaalnummer, 0), coalesce(CAST(r.signaaldatum AS VARCHAR), ''))
        END AS sleutel
    FROM nagekomen_signalen AS r
    INNER JOIN logleveringen AS l ON l.pad = r.pad
),
rijen AS (
    SELECT
        r.bron, r.volgorde, r.peildatum, r.sleutel, r.plaats, r.gemeld_op, r.signaaldatum,
        r.schuldenoverzicht_compleet_op AS overzicht, r.nieuwe_achterstand_op AS achterstand,
        r.achterstand_hersteld_op AS hersteld, r.ingetrokken_op AS ingetrokken, r.traject_einddatum AS einddatum,
        CASE
            WHEN r.traject_einddatum IS NOT NULL OR r.uitstroomreden <> ''
                THEN concat_ws('|', coalesce(CAST(r.traject_einddatum AS VARCHAR), ''), r.uitstroomreden)
        END AS einde,
        concat_ws(
            '|', r.traject_id, coalesce(r.gm_code, ''), coalesce(r.signaalnummer, 0), coalesce(r.afgever_rol, ''),
            coalesce(CAST(r.signaaldatum AS VARCHAR), ''), coalesce(CAST(r.aanmelddatum AS VARCHAR), ''),
            coalesce(CAST(r.toelatingsdatum AS VARCHAR), ''), coalesce(CAST(r.stabilisatie_start AS VARCHAR), ''),
            coalesce(r.kanaal, ''), coalesce(r.aantal_schuldeisers_bekend, -1), coalesce(r.aantal_verzonden, -1),
            coalesce(r.termijn_gevraagd_maanden, -1), coalesce(CAST(r.crisis AS VARCHAR), ''),
            coalesce(r.aantal_personen, -1), coalesce(r.particulier_ondernemer, ''),
            coalesce(CAST(r.schuldenoverzicht_compleet_op AS VARCHAR), ''),
            coalesce(CAST(r.nieuwe_achterstand_op AS VARCHAR), ''),
            coalesce(CAST(r.achterstand_hersteld_op AS VARCHAR), ''),
            coalesce(CAST(r.ingetrokken_op AS VARCHAR), ''), coalesce(CAST(r.traject_einddatum AS VARCHAR), ''),
            coalesce(r.uitstroomreden, ''), coalesce(r.initiatief, '')
        ) AS inhoud
    FROM gesleuteld AS r
    INNER JOIN kandidaten AS k ON k.bron = r.bron AND k.sleutel = r.sleutel
),
-- The same key twice in one delivery is two signals: the first of the one is followed by the first of the next.
geteld AS (
    SELECT *, row_number() OVER (PARTITION BY volgorde, sleutel ORDER BY plaats) AS keer FROM rijen
),
gewisseld AS (
    SELECT
        *,
        first_value(volgorde * 100000000 + plaats) OVER reeks AS signaal,
        row_number() OVER reeks = 1 AS eerste,
        inhoud IS DISTINCT FROM lag(inhoud) OVER reeks AS nieuw
    FROM geteld
    WINDOW reeks AS (PARTITION BY bron, sleutel, keer ORDER BY volgorde)
),
gedateerd AS (
    SELECT
        *,
        max(
            CASE WHEN eerste THEN greatest(signaaldatum, coalesce(gemeld_op, signaaldatum)) ELSE coalesce(gemeld_op, peildatum) END
        ) OVER (PARTITION BY signaal ORDER BY volgorde ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS van
    FROM gewisseld
    WHERE nieuw
),
feiten AS (
    SELECT
        signaal, volgorde, plaats, van, lead(van) OVER reeks AS tot,
        CASE
            WHEN eerste OR signaaldatum IS DISTINCT FROM lag(signaaldatum) OVER reeks
                THEN greatest(van, signaaldatum)
        END AS signaaldatum_op,
        overzicht, CASE
            WHEN eerste THEN greatest(overzicht, coalesce(gemeld_op, overzicht))
            WHEN overzicht IS DISTINCT FROM lag(overzicht) OVER reeks THEN greatest(van, overzicht)
        END AS overzicht_op,
        achterstand, CASE
            WHEN eerste THEN greatest(achterstand, coalesce(gemeld_op, achterstand))
            WHEN achterstand IS DISTINCT FROM lag(achterstand) OVER reeks THEN greatest(van, achterstand)
        END AS achterstand_op,
        hersteld, CASE
            WHEN eerste THEN greatest(hersteld, coalesce(gemeld_op, hersteld))
            WHEN hersteld IS DISTINCT FROM lag(hersteld) OVER reeks THEN greatest(van, hersteld)
        END AS hersteld_op,
        ingetrokken, CASE
            WHEN eerste THEN greatest(ingetrokken, coalesce(gemeld_op, ingetrokken))
            WHEN ingetrokken IS DISTINCT FROM lag(ingetrokken) OVER reeks THEN greatest(van, ingetrokken)
        END AS ingetrokken_op,
        einde, CASE
            WHEN eerste THEN greatest(einddatum, coalesce(gemeld_op, einddatum, peildatum))
            WHEN einde IS DISTINCT FROM lag(einde) OVER reeks THEN greatest(van, einddatum)
        END AS einde_op
    FROM gedateerd
    WINDOW reeks AS (PARTITION BY signaal ORDER BY volgorde)
),
versies AS (
    SELECT
        volgorde, plaats, van, tot,
        last_value(signaaldatum_op IGNORE NULLS) OVER eerder AS signaal_bekend_op,
        last_value(overzicht_op IGNORE NULLS) OVER eerder AS overzicht_bekend_op,
        last_value(achterstand_op IGNORE NULLS) OVER eerder AS achterstand_bekend_op,
        last_value(hersteld_op IGNORE NULLS) OVER eerder AS hersteld_bekend_op,
        last_value(ingetrokken_op IGNORE NULLS) OVER eerder AS ingetrokken_bekend_op,
        last_value(einde_op IGNORE NULLS) OVER eerder AS einde_bekend_op
    FROM feiten
    WINDOW eerder AS (PARTITION BY signaal ORDER BY volgorde ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
)
SELECT
    g.volgorde, g.plaats, g.signaal,
    v.van IS NOT NULL AND (v.tot IS NULL OR v.van < v.tot) AS versie,
    v.van AS bekend_van, v.tot AS bekend_tot,
    v.signaal_bekend_op, v.overzicht_bekend_op, v.achterstand_bekend_op, v.hersteld_bekend_op,
    v.ingetrokken_bekend_op, v.einde_bekend_op
FROM gewisseld AS g
LEFT JOIN versies AS v ON v.volgorde = g.volgorde AND v.plaats = g.plaats

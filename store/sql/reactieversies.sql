-- A row is one delivered row of a Kennisgeving that more than one delivery of its bronhouder may hold: whether it
-- says something new (versie), from when until when it holds, and since when each of its facts is known.
-- A fact in the first of these rows is known since it happened; a later change since its own report date, else the
-- peildatum of the delivery that brought it. Granted in part and granted whole are one fact: there is a pauze.
WITH gesleuteld AS (
    SELECT
        l.bron, l.volgorde, l.peildatum, r.*,
        CASE
            WHEN r.kennisgeving_id <> '' THEN r.kennisgeving_id
            ELSE concat_ws(
                '|', r.traject_id, coalesce(nullif(r.schuldeiser_ruw, ''), r.schuldeiser_id),
                coalesce(r.incassant_id, ''), coalesce(CAST(r.verzonden_op AS VARCHAR), '')
            )
        END AS sleutel
    FROM herhaalde_reacties AS r
    INNER JOIN logleveringen AS l ON l.pad = r.pad
),
-- Whatever two deliveries hold is held by one that is not the largest: only such rows are compared.
kandidaten AS (
    SELECT DISTINCT
        l.bron,
        CASE
            WHEN r.kennisgeving_id <> '' THEN r.kennisgeving_id
            ELSE concat_ws(
                '|', r.traject_id, coalesce(nullif(r.schuldeiser_ruw, ''), r.schuldeiser_id),
                coalesce(r.incassant_id, ''), coalesce(CAST(r.verzonden_op AS VARCHAR), '')
            )
        END AS sleutel
    FROM nagekomen_reacties AS r
    INNER JOIN logleveringen AS l ON l.pad = r.pad
),
rijen AS (
    SELECT
        r.bron, r.volgorde, r.peildatum, r.sleutel, r.plaats, r.gemeld_op, r.verzonden_op, r.reactie_op, r.uitkomst_op,
        r.schending_op, r.verlengd_tot,
        CASE
            WHEN r.reactie IN ('toegekend', 'gedeeltelijk') THEN 'toekenning'
            WHEN r.reactie NOT IN ('', 'geen_reactie') THEN r.reactie
            WHEN r.reden = 'niet_ontvangen' THEN r.reden
        END AS antwoord,
        CASE
            WHEN r.uitkomst <> '' OR r.uitkomst_op IS NOT NULL
                THEN concat_ws('|', coalesce(r.uitkomst, ''), coalesce(CAST(r.uitkomst_op AS VARCHAR), ''))
        END AS einde,
        CASE
            WHEN r.schending NOT IN ('', 'geen_melding')
                THEN concat_ws('|', r.schending, coalesce(CAST(r.schending_op AS VARCHAR), ''))
        END AS melding,
        concat_ws(
            '|', r.traject_id, coalesce(r.gm_code, ''), coalesce(r.signaalnummer, 0),
            coalesce(CAST(r.signaaldatum AS VARCHAR), ''), coalesce(r.kanaal, ''), coalesce(r.initiatief, ''),
            coalesce(r.schuldeiser_id, ''), coalesce(r.incassant_id, ''),
            coalesce(CAST(r.verzonden_op AS VARCHAR), ''), coalesce(CAST(r.ontvangen_op AS VARCHAR), ''),
            coalesce(r.reactie, ''), coalesce(CAST(r.reactie_op AS VARCHAR), ''), coalesce(r.reden, ''),
            coalesce(r.termijn_toegezegd_maanden, -1), coalesce(CAST(r.pauze_start AS VARCHAR), ''),
            coalesce(CAST(r.pauze_eind_gepland AS VARCHAR), ''), coalesce(CAST(r.verlengd_tot AS VARCHAR), ''),
            coalesce(r.uitkomst, ''), coalesce(r.subreden, ''), coalesce(CAST(r.uitkomst_op AS VARCHAR), ''),
            coalesce(CAST(r.voortgang_gemeld_op AS VARCHAR), ''), coalesce(r.schending, ''),
            coalesce(r.schending_soort, ''), coalesce(CAST(r.schending_op AS VARCHAR), ''),
            coalesce(r.vorderingen_totaal, -1), coalesce(r.vorderingen_gepauzeerd, -1), coalesce(r.bedrag_klasse, '')
        ) AS inhoud
    FROM gesleuteld AS r
    INNER JOIN kandidaten AS k ON k.bron = r.bron AND k.sleutel = r.sleutel
),
geteld AS (
    SELECT *, row_number() OVER (PARTITION BY volgorde, sleutel ORDER BY plaats) AS keer FROM rijen
),
gewisseld AS (
    SELECT
        *,
        first_value(volgorde * 100000000 + plaats) OVER reeks AS kennisgeving,
        row_number() OVER reeks = 1 AS eerste,
        inhoud IS DISTINCT FROM lag(inhoud) OVER reeks AS nieuw
    FROM geteld
    WINDOW reeks AS (PARTITION BY bron, sleutel, keer ORDER BY volgorde)
),
gedateerd AS (
    SELECT
        *,
        max(
            CASE WHEN eerste THEN greatest(verzonden_op, coalesce(gemeld_op, verzonden_op)) ELSE coalesce(gemeld_op, peildatum) END
        ) OVER (PARTITION BY kennisgeving ORDER BY volgorde ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS van
    FROM gewisseld
    WHERE nieuw
),
feiten AS (
    SELECT
        kennisgeving, volgorde, plaats, van, lead(van) OVER reeks AS tot,
        CASE
            WHEN eerste OR verzonden_op IS DISTINCT FROM lag(verzonden_op) OVER reeks THEN greatest(van, verzonden_op)
        END AS verzonden_sinds,
        CASE
            WHEN eerste THEN greatest(reactie_op, coalesce(gemeld_op, reactie_op, peildatum))
            WHEN antwoord IS DISTINCT FROM lag(antwoord) OVER reeks THEN greatest(van, reactie_op)
        END AS reactie_sinds,
        CASE
            WHEN eerste THEN greatest(uitkomst_op, coalesce(gemeld_op, uitkomst_op, peildatum))
            WHEN einde IS DISTINCT FROM lag(einde) OVER reeks THEN greatest(van, uitkomst_op)
        END AS uitkomst_sinds,
        CASE
            WHEN eerste THEN greatest(schending_op, coalesce(gemeld_op, schending_op, peildatum))
            WHEN melding IS DISTINCT FROM lag(melding) OVER reeks THEN greatest(van, schending_op)
        END AS schending_sinds,
        CASE
            WHEN eerste THEN coalesce(gemeld_op, peildatum)
            WHEN verlengd_tot IS DISTINCT FROM lag(verlengd_tot) OVER reeks THEN van
        END AS verlengd_sinds
    FROM gedateerd
    WINDOW reeks AS (PARTITION BY kennisgeving ORDER BY volgorde)
),
versies AS (
    SELECT
        volgorde, plaats, van, tot,
        last_value(verzonden_sinds IGNORE NULLS) OVER eerder AS verzonden_bekend_op,
        last_value(reactie_sinds IGNORE NULLS) OVER eerder AS reactie_bekend_op,
        last_value(uitkomst_sinds IGNORE NULLS) OVER eerder AS uitkomst_bekend_op,
        last_value(schending_sinds IGNORE NULLS) OVER eerder AS schending_bekend_op,
        last_value(verlengd_sinds IGNORE NULLS) OVER eerder AS verlengd_bekend_op
    FROM feiten
    WINDOW eerder AS (PARTITION BY kennisgeving ORDER BY volgorde ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
)
SELECT
    g.volgorde, g.plaats, g.kennisgeving,
    v.van IS NOT NULL AND (v.tot IS NULL OR v.van < v.tot) AS versie,
    v.van AS bekend_van, v.tot AS bekend_tot,
    v.verzonden_bekend_op, v.reactie_bekend_op, v.uitkomst_bekend_op, v.schending_bekend_op, v.verlengd_bekend_op
FROM gewisseld AS g
LEFT JOIN versies AS v ON v.volgorde = g.volgorde AND v.plaats = g.plaats

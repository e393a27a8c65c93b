-- A row is one version of one Kennisgeving (one creditor as written, one agent, one signal) with the signal, the
-- agreement with its creditor and the term that held: from bekend_van until bekend_tot (no date: still).
-- A fact of the version counts from its own *_bekend_op: the day it happened and was known.
-- termijn_genoemd: the creditor said itself how long, in months or by a last day; else the term is that of its covenant.
WITH rijen AS (
    SELECT
        l.bron, l.levering, t.traject,
        coalesce(v.kennisgeving, l.volgorde * 100000000 + r.plaats) AS kennisgeving,
        coalesce(v.bekend_van, greatest(r.verzonden_op, coalesce(r.gemeld_op, r.verzonden_op))) AS bekend_van,
        v.bekend_tot,
        coalesce(v.verzonden_bekend_op, greatest(r.verzonden_op, coalesce(r.gemeld_op, r.verzonden_op)))
            AS verzonden_bekend_op,
        CASE WHEN r.reactie NOT IN ('', 'geen_reactie') OR r.reden = 'niet_ontvangen' THEN coalesce(
            v.reactie_bekend_op, greatest(r.reactie_op, coalesce(r.gemeld_op, r.reactie_op, l.peildatum))
        ) END AS reactie_bekend_op,
        CASE WHEN r.uitkomst <> '' OR r.uitkomst_op IS NOT NULL THEN coalesce(
            v.uitkomst_bekend_op, greatest(r.uitkomst_op, coalesce(r.gemeld_op, r.uitkomst_op, l.peildatum))
        ) END AS uitkomst_bekend_op,
        CASE WHEN r.schending NOT IN ('', 'geen_melding') THEN coalesce(
            v.schending_bekend_op, greatest(r.schending_op, coalesce(r.gemeld_op, r.schending_op, l.peildatum))
        ) END AS schending_bekend_op,
        CASE WHEN r.verlengd_tot IS NOT NULL THEN coalesce(v.verlengd_bekend_op, r.gemeld_op, l.peildatum) END
            AS verlengd_bekend_op,
        e.gm_nr AS eigen_gm_nr, r.signaalnummer, r.signaaldatum, r.kanaal, r.initiatief,
        coalesce(h.schuldeiser_id, r.schuldeiser_id) AS schuldeiser_id, r.incassant_id,
        r.verzonden_op, r.ontvangen_op, r.reactie, r.reactie_op, r.reden, r.termijn_toegezegd_maanden,
        coalesce(r.pauze_start, r.ontvangen_op, r.verzonden_op) AS pauze_start,
        r.pauze_start IS NULL AND r.ontvangen_op IS NULL AS start_geschat,
        r.pauze_eind_gepland, r.verlengd_tot, r.uitkomst, r.uitkomst_op, r.subreden, r.voortgang_gemeld_op,
        r.reactie IN ('toegekend', 'gedeeltelijk') AS toegekend,
        r.schending, r.schending_soort, r.schending_op, r.vorderingen_totaal, r.vorderingen_gepauzeerd,
        r.bedrag_klasse, r.blad, r.rij
    FROM geleverde_reacties AS r
    INNER JOIN logleveringen AS l ON l.pad = r.pad
    INNER JOIN trajectnummers AS t ON t.bron = l.bron AND t.traject_id = r.traject_id
    LEFT JOIN gemeentecodes AS e ON e.gm_code = r.gm_code
    LEFT JOIN herkend AS h ON h.onbekend_id = r.schuldeiser_id
    LEFT JOIN reactieversies AS v ON v.volgorde = l.volgorde AND v.plaats = r.plaats
    WHERE v.versie IS DISTINCT FROM false
),
gekoppeld AS (
    SELECT
        r.*,
        greatest(r.bekend_van, k.bekend_van) AS van,
        least(r.bekend_tot, k.bekend_tot) AS tot,
        k.signaal, k.gm_nr AS signaal_gm_nr, k.signaalnummer AS signaal_nummer, k.signaaldatum AS signaal_datum,
        k.kanaal AS signaal_kanaal, k.initiatief AS signaal_initiatief,
        d.traject IS NOT NULL AS dubbel,
        CASE
            WHEN c.sector IS NOT NULL THEN c.sector
            WHEN r.schuldeiser_id LIKE 'GM%' THEN 'gemeente'
            WHEN r.schuldeiser_id = 'PARTICULIER' THEN 'particulier'
            ELSE 'onbekend'
        END AS sector,
        coalesce(c.convenant, 'niet_bekend') AS convenant, c.maanden AS convenant_maanden,
        coalesce(c.stopt_bij_ontvangst, false) AS stopt_bij_ontvangst,
        coalesce(r.termijn_toegezegd_maanden, c.maanden) AS termijn_afgesproken,
        coalesce(a.uiterlijk_op, r.verzonden_op) AS antwoord_uiterlijk
    FROM rijen AS r
    LEFT JOIN koppelingen AS k
        ON k.traject = r.traject
        AND k.verzonden_van <= r.verzonden_op AND (k.verzonden_tot IS NULL OR k.verzonden_tot > r.verzonden_op)
        AND (k.bekend_tot IS NULL OR k.bekend_tot > r.bekend_van)
        AND (r.bekend_tot IS NULL OR k.bekend_van < r.bekend_tot)
    LEFT JOIN dubbelen AS d ON d.traject = r.traject AND d.schuldeiser_id = r.schuldeiser_id
    LEFT JOIN antwoorddagen AS a ON a.verzonden_op = r.verzonden_op
    LEFT JOIN afspraken AS c
        ON c.schuldeiser_id = r.schuldeiser_id
        AND c.geldig_vanaf <= r.verzonden_op AND (c.geldig_tot IS NULL OR c.geldig_tot > r.verzonden_op)
),
-- laatste_dag: the term in calendar months, a part of a month as that part of the days of the month that follows.
gepauzeerd AS (
    SELECT
        *,
        CASE WHEN toegekend THEN coalesce(
            pauze_eind_gepland,
            CAST(pauze_start + to_months(CAST(floor(termijn_afgesproken) AS INTEGER)) AS DATE) - 1
            + CAST(round((termijn_afgesproken - floor(termijn_afgesproken)) * (
                CAST(pauze_start + to_months(CAST(floor(termijn_afgesproken) AS INTEGER) + 1) AS DATE)
                - CAST(pauze_start + to_months(CAST(floor(termijn_afgesproken) AS INTEGER)) AS DATE)
            )) AS INTEGER)
        ) END AS laatste_dag_gepland
    FROM gekoppeld
),
begrensd AS (
    SELECT
        *,
        CASE WHEN toegekend THEN coalesce(verlengd_tot, laatste_dag_gepland) END AS laatste_dag,
        coalesce(laatste_dag_gepland, verlengd_tot) + 1 AS na,
        (year(coalesce(laatste_dag_gepland, verlengd_tot) + 1) - year(pauze_start)) * 12
        + month(coalesce(laatste_dag_gepland, verlengd_tot) + 1) - month(pauze_start) AS hele_maanden
    FROM gepauzeerd
)
SELECT
    van AS bekend_van, tot AS bekend_tot, bron, traject, kennisgeving, signaal,
    coalesce(signaal_gm_nr, eigen_gm_nr, 0) AS gm_nr,
    coalesce(signaal_nummer, signaalnummer) AS signaalnummer,
    coalesce(signaal_datum, signaaldatum) AS signaaldatum,
    coalesce(signaal_kanaal, nullif(kanaal, ''), 'onbekend') AS kanaal,
    coalesce(signaal_initiatief, nullif(initiatief, ''), 'kennisgeving') AS initiatief,
    schuldeiser_id, dubbel, sector, convenant, convenant_maanden, stopt_bij_ontvangst,
    coalesce(incassant_id, '') AS incassant_id,
    verzonden_op, verzonden_bekend_op, antwoord_uiterlijk, ontvangen_op,
    coalesce(nullif(reactie, ''), 'geen_reactie') AS reactie, reactie_op, reactie_bekend_op, coalesce(reden, '') AS reden,
    CASE WHEN toegekend THEN coalesce(
        termijn_afgesproken,
        CASE WHEN CAST(pauze_start + to_months(hele_maanden) AS DATE) = na AND hele_maanden > 0 THEN hele_maanden END
    ) END AS termijn_maanden,
    CASE WHEN toegekend THEN pauze_start END AS pauze_start, toegekend AND start_geschat AS start_geschat,
    toegekend AND (termijn_toegezegd_maanden IS NOT NULL OR pauze_eind_gepland IS NOT NULL) AS termijn_genoemd,
    laatste_dag, toegekend AND verlengd_tot IS NOT NULL AS verlengd, laatste_dag_gepland, verlengd_bekend_op,
    CASE WHEN coalesce(uitkomst, '') = '' AND uitkomst_op IS NOT NULL THEN 'onbekend' ELSE coalesce(uitkomst, '') END AS uitkomst,
    coalesce(uitkomst_op, uitkomst_bekend_op) AS uitkomst_op, uitkomst_bekend_op, coalesce(subreden, '') AS subreden,
    voortgang_gemeld_op,
    coalesce(nullif(schending, ''), 'geen_melding') AS schending, coalesce(schending_soort, '') AS schending_soort,
    schending_op, schending_bekend_op,
    vorderingen_totaal, vorderingen_gepauzeerd, coalesce(nullif(bedrag_klasse, ''), 'onbekend') AS bedrag_klasse,
    levering, blad, rij
FROM begrensd

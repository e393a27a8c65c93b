-- A row is one version of one pauze: confirmed by the creditor (zekerheid bevestigd), or following from the agreement
-- with it (volgens_convenant). It holds from bekend_van until bekend_tot (no date: still).
-- Time on the curve is in calendar months since the start, t = k + d / L: L days in the step that holds the day, d of
-- them past. intrede: the day the pauze became known (0: from the start), or the first day that is kept where rows of
-- pauzes that had ended by then were removed. grens: the day on which its term is over, or
-- its last day has passed. uittrede_einde and uittrede_grens: when it leaves the curve by its reported outcome, or else
-- at the grens; loopt_door: it was extended and ran on there. An outcome after laatste_dag + 1 is not its einde.
WITH versies AS (
    SELECT
        'bevestigd' AS zekerheid, greatest(bekend_van, reactie_bekend_op) AS van,
        least(bekend_tot, verlengd_bekend_op) AS tot, reactie_bekend_op AS bekend_op, pauze_start AS start,
        laatste_dag_gepland AS laatste, termijn_maanden AS maanden, false AS is_verlengd, k.*
    FROM kennisgevingen AS k
    WHERE reactie IN ('toegekend', 'gedeeltelijk')
    UNION ALL
    SELECT
        'bevestigd', greatest(bekend_van, reactie_bekend_op, verlengd_bekend_op), bekend_tot, reactie_bekend_op,
        pauze_start, laatste_dag, termijn_maanden, true, k.*
    FROM kennisgevingen AS k
    WHERE reactie IN ('toegekend', 'gedeeltelijk') AND verlengd
    UNION ALL
    SELECT
        'volgens_convenant', bekend_van,
        CASE WHEN reactie = 'in_behandeling' THEN bekend_tot ELSE least(bekend_tot, reactie_bekend_op) END,
        verzonden_bekend_op, coalesce(ontvangen_op, verzonden_op),
        CAST(coalesce(ontvangen_op, verzonden_op) + to_months(CAST(convenant_maanden AS INTEGER)) AS DATE) - 1,
        convenant_maanden, false, k.*
    FROM kennisgevingen AS k
    WHERE convenant = 'ja' AND stopt_bij_ontvangst
),
gekozen AS (
    SELECT
        *,
        day(start) AS dag, year(start) * 12 + month(start) AS maand,
        CASE WHEN maanden = floor(maanden) AND maanden > 0 THEN CAST(maanden AS SMALLINT) END AS termijn,
        CASE WHEN uitkomst <> '' AND (laatste IS NULL OR uitkomst_op <= laatste + 1) THEN uitkomst ELSE '' END AS einde
    FROM versies
    WHERE tot IS NULL OR van < tot
),
op_termijn AS (
    SELECT *, CAST(start + to_months(termijn) AS DATE) AS om FROM gekozen
),
begrensd AS (
    SELECT
        *,
        least(laatste + 1, om) AS grens, least(uitkomst_op, laatste + 1, om) AS uit_op,
        coalesce(is_verlengd AND laatste + 1 > om, false) AS loopt_door,
        CASE WHEN start < b.vanaf THEN greatest(bekend_op, b.vanaf) ELSE bekend_op END AS in_op
    FROM op_termijn
    CROSS JOIN bewaard AS b
),
-- Of each day on the curve the last day of its month (eind), and of the month before and after, and in those three
-- months the day on which a step begins.
maanden_van AS (
    SELECT
        *,
        last_day(in_op) AS in_eind, in_op - CAST(day(in_op) AS INTEGER) AS in_ervoor,
        last_day(uit_op) AS uit_eind, uit_op - CAST(day(uit_op) AS INTEGER) AS uit_ervoor,
        last_day(grens) AS grens_eind, grens - CAST(day(grens) AS INTEGER) AS grens_ervoor
    FROM begrensd
),
stappen AS (
    SELECT
        *,
        least(dag, day(in_eind)) AS in_dag, least(dag, day(in_ervoor)) AS in_dag_ervoor,
        least(dag, day(last_day(in_eind + 1))) AS in_dag_erna,
        least(dag, day(uit_eind)) AS uit_dag, least(dag, day(uit_ervoor)) AS uit_dag_ervoor,
        least(dag, day(last_day(uit_eind + 1))) AS uit_dag_erna,
        least(dag, day(grens_eind)) AS grens_dag, least(dag, day(grens_ervoor)) AS grens_dag_ervoor,
        least(dag, day(last_day(grens_eind + 1))) AS grens_dag_erna
    FROM maanden_van
)
SELECT
    van AS bekend_van, tot AS bekend_tot, bron, traject, kennisgeving, zekerheid, gm_nr, signaalnummer, kanaal,
    initiatief, schuldeiser_id, sector, convenant, bekend_op, start,
    start_geschat OR zekerheid = 'volgens_convenant' AND ontvangen_op IS NULL AS start_geschat,
    laatste AS laatste_dag, is_verlengd AS verlengd, termijn,
    uitkomst_bekend_op, subreden, voortgang_gemeld_op, einde, CASE WHEN einde <> '' THEN uitkomst_op END AS einde_op,
    grens, loopt_door,
    CASE
        WHEN in_op <= start THEN 0
        WHEN in_dag <= day(in_op) THEN year(in_op) * 12 + month(in_op) - maand
            + CAST(day(in_op) - in_dag AS DOUBLE) / (day(in_eind) - in_dag + in_dag_erna)
        ELSE year(in_op) * 12 + month(in_op) - maand - 1
            + CAST(day(in_op) + day(in_ervoor) - in_dag_ervoor AS DOUBLE) / (day(in_ervoor) - in_dag_ervoor + in_dag)
    END AS intrede,
    CASE
        WHEN einde = '' THEN NULL
        WHEN uit_dag <= day(uit_op) THEN year(uit_op) * 12 + month(uit_op) - maand
            + CAST(day(uit_op) - uit_dag AS DOUBLE) / (day(uit_eind) - uit_dag + uit_dag_erna)
        ELSE year(uit_op) * 12 + month(uit_op) - maand - 1
            + CAST(day(uit_op) + day(uit_ervoor) - uit_dag_ervoor AS DOUBLE) / (day(uit_ervoor) - uit_dag_ervoor + uit_dag)
    END AS uittrede_einde,
    CASE
        WHEN grens = om THEN termijn
        WHEN grens_dag <= day(grens) THEN year(grens) * 12 + month(grens) - maand
            + CAST(day(grens) - grens_dag AS DOUBLE) / (day(grens_eind) - grens_dag + grens_dag_erna)
        ELSE year(grens) * 12 + month(grens) - maand - 1
            + CAST(day(grens) + day(grens_ervoor) - grens_dag_ervoor AS DOUBLE) / (day(grens_ervoor) - grens_dag_ervoor + grens_dag)
    END AS uittrede_grens
FROM stappen

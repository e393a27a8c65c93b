-- A row is one version of one pauze: confirmed by the creditor (zekerheid bevestigd), or following from the agreement
-- with it (volgens_convenant). It holds from bekend_van until bekend_tot (no date: still).
-- Time on the curve is in calendar months since the start, t = k + d / L. intrede: the day the pauze became known (0:
-- from the start). grens: the day on which its term is over, or its last day has passed. uittrede_einde and
-- uittrede_grens: when it leaves the curve by its reported outcome, or else at the grens; an empty oorzaak there means
-- that it was extended and ran on. An outcome after laatste_dag + 1 is no outcome of this pauze (einde is empty).
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
        CASE WHEN maanden = floor(maanden) AND maanden > 0 THEN CAST(maanden AS SMALLINT) END AS termijn,
        CASE WHEN uitkomst <> '' AND (laatste IS NULL OR uitkomst_op <= laatste + 1) THEN uitkomst ELSE '' END AS einde
    FROM versies
    WHERE tot IS NULL OR van < tot
),
begrensd AS (
    SELECT
        *,
        CASE WHEN einde <> '' THEN uitkomst_op END AS einde_op,
        CASE WHEN einde <> '' THEN uitkomst_bekend_op END AS einde_bekend_op,
        least(laatste + 1, CAST(start + to_months(termijn) AS DATE)) AS grens,
        coalesce(is_verlengd AND laatste + 1 > CAST(start + to_months(termijn) AS DATE), false) AS loopt_door,
        greatest(bekend_op, start) AS in_op
    FROM gekozen
),
gestapt AS (
    SELECT
        *,
        least(einde_op, grens) AS uit_op,
        (year(in_op) - year(start)) * 12 + month(in_op) - month(start) AS in_stap,
        (year(least(einde_op, grens)) - year(start)) * 12 + month(least(einde_op, grens)) - month(start) AS uit_stap,
        (year(grens) - year(start)) * 12 + month(grens) - month(start) AS grens_stap
    FROM begrensd
),
gemeten AS (
    SELECT
        *,
        in_stap - CASE WHEN CAST(start + to_months(in_stap) AS DATE) > in_op THEN 1 ELSE 0 END AS in_maand,
        uit_stap - CASE WHEN CAST(start + to_months(uit_stap) AS DATE) > uit_op THEN 1 ELSE 0 END AS uit_maand,
        grens_stap - CASE WHEN CAST(start + to_months(grens_stap) AS DATE) > grens THEN 1 ELSE 0 END AS grens_maand
    FROM gestapt
)
SELECT
    van AS bekend_van, tot AS bekend_tot, bron, traject, kennisgeving, zekerheid, gm_nr, signaalnummer, kanaal,
    initiatief, schuldeiser_id, sector, convenant, incassant_id, verzonden_op, bekend_op, start,
    start_geschat OR zekerheid = 'volgens_convenant' AND ontvangen_op IS NULL AS start_geschat,
    laatste AS laatste_dag, is_verlengd AS verlengd, termijn,
    CAST(year(start) AS VARCHAR) || '-K' || CAST(quarter(start) AS VARCHAR) AS startkwartaal,
    uitkomst_bekend_op, subreden, voortgang_gemeld_op, einde, einde_op, einde_bekend_op, grens,
    in_maand + CAST(in_op - CAST(start + to_months(in_maand) AS DATE) AS DOUBLE) / (
        CAST(start + to_months(in_maand + 1) AS DATE) - CAST(start + to_months(in_maand) AS DATE)
    ) AS intrede,
    CASE WHEN einde <> '' THEN uit_maand + CAST(uit_op - CAST(start + to_months(uit_maand) AS DATE) AS DOUBLE) / (
        CAST(start + to_months(uit_maand + 1) AS DATE) - CAST(start + to_months(uit_maand) AS DATE)
    ) END AS uittrede_einde,
    CASE WHEN loopt_door AND einde_op > grens THEN '' ELSE einde END AS oorzaak_einde,
    grens_maand + CAST(grens - CAST(start + to_months(grens_maand) AS DATE) AS DOUBLE) / (
        CAST(start + to_months(grens_maand + 1) AS DATE) - CAST(start + to_months(grens_maand) AS DATE)
    ) AS uittrede_grens,
    CASE WHEN loopt_door THEN '' ELSE 'verlopen_zonder_besluit' END AS oorzaak_grens,
    levering, blad, rij
FROM gemeten

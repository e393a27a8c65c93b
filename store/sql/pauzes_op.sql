-- A row is one pauze known on the moment of its bronhouder: confirmed by the creditor (zekerheid bevestigd), or
-- following from the agreement with it (volgens_convenant). Those two are never added.
-- On the curve time is in calendar months since the start: intrede the day it became known (0: from the start),
-- uittrede the day it ended, or was last seen running (oorzaak empty). Boundaries: a pauze is at risk on the day of the
-- moment; on laatste_dag + 1 = its term it has ended. One that was extended past its term leaves the curve there.
WITH begrensd AS (
    SELECT
        *,
        CASE WHEN zekerheid = 'bevestigd' THEN pauze_start ELSE coalesce(ontvangen_op, verzonden_op) END AS begin,
        CASE WHEN zekerheid = 'bevestigd' THEN reactie_bekend_op ELSE verzonden_bekend_op END AS bekend_op,
        CAST(CASE WHEN zekerheid = 'bevestigd' THEN termijn_maanden ELSE convenant_maanden END AS DOUBLE) AS maanden
    FROM kennisgevingen_op
    WHERE zekerheid IN ('bevestigd', 'volgens_convenant')
),
geteld AS (
    SELECT
        *,
        CASE WHEN maanden = floor(maanden) AND maanden > 0 THEN CAST(maanden AS INTEGER) END AS termijn,
        CASE
            WHEN zekerheid = 'bevestigd' THEN laatste_dag
            ELSE CAST(begin + to_months(CAST(maanden AS INTEGER)) AS DATE) - 1
        END AS tot_en_met
    FROM begrensd
),
geeindigd AS (
    SELECT
        *,
        CAST(begin + to_months(termijn) AS DATE) AS termijn_om,
        CASE
            WHEN uitkomst <> '' AND (tot_en_met IS NULL OR uitkomst_op <= tot_en_met + 1) THEN uitkomst
            WHEN tot_en_met < moment THEN 'verlopen_zonder_besluit'
            ELSE ''
        END AS einde
    FROM geteld
),
gegrensd AS (
    SELECT
        *,
        CASE
            WHEN einde = '' THEN NULL
            WHEN uitkomst <> '' AND (tot_en_met IS NULL OR uitkomst_op <= tot_en_met + 1) THEN uitkomst_op
            ELSE tot_en_met + 1
        END AS beeindigd_op,
        least(tot_en_met + 1, termijn_om) AS grens,
        verlengd AND tot_en_met + 1 > termijn_om AS loopt_door
    FROM geeindigd
),
op_de_lijn AS (
    SELECT
        *,
        least(coalesce(beeindigd_op, moment), grens, moment) AS uit_op,
        CASE
            WHEN beeindigd_op IS NULL AND moment < grens THEN ''
            WHEN loopt_door AND coalesce(beeindigd_op, moment) > grens THEN ''
            WHEN loopt_door AND beeindigd_op IS NULL THEN ''
            WHEN einde <> '' THEN einde
            ELSE 'verlopen_zonder_besluit'
        END AS oorzaak,
        greatest(bekend_op, begin) AS in_op
    FROM gegrensd
),
stappen AS (
    SELECT
        *,
        (year(in_op) - year(begin)) * 12 + month(in_op) - month(begin) AS in_stap,
        (year(uit_op) - year(begin)) * 12 + month(uit_op) - month(begin) AS uit_stap
    FROM op_de_lijn
),
hele AS (
    SELECT
        *,
        in_stap - CASE WHEN CAST(begin + to_months(in_stap) AS DATE) > in_op THEN 1 ELSE 0 END AS in_maanden,
        uit_stap - CASE WHEN CAST(begin + to_months(uit_stap) AS DATE) > uit_op THEN 1 ELSE 0 END AS uit_maanden
    FROM stappen
),
gemeten AS (
    SELECT
        *,
        in_maanden + CAST(in_op - CAST(begin + to_months(in_maanden) AS DATE) AS DOUBLE) / (
            CAST(begin + to_months(in_maanden + 1) AS DATE) - CAST(begin + to_months(in_maanden) AS DATE)
        ) AS intrede,
        uit_maanden + CAST(uit_op - CAST(begin + to_months(uit_maanden) AS DATE) AS DOUBLE) / (
            CAST(begin + to_months(uit_maanden + 1) AS DATE) - CAST(begin + to_months(uit_maanden) AS DATE)
        ) AS uittrede
    FROM hele
)
SELECT
    bronhouder, traject, kennisgeving, moment,
    gm_code, naam, provincie_code, provincie_naam, arbeidsmarktregio_code, arbeidsmarktregio_naam,
    grootteklasse_code, grootteklasse_naam, grootteklasse_cbs_code, grootteklasse_cbs_naam, inwoners,
    signaalnummer, kanaal, initiatief, schuldeiser_id, sector, convenant, incassant_id, zekerheid,
    verzonden_op, bekend_op, begin AS start, start_geschat, tot_en_met AS laatste_dag, verlengd, termijn,
    begin <= moment AND (tot_en_met IS NULL OR tot_en_met >= moment) AND uitkomst = '' AS lopend,
    beeindigd_op, einde AS uitkomst, subreden,
    coalesce(tot_en_met < moment AND uitkomst = '', false) AS voorbij_zonder_einde,
    CAST(year(begin) AS VARCHAR) || '-K' || CAST(quarter(begin) AS VARCHAR) AS startkwartaal,
    voortgang_gemeld_op, schending, schending_soort, schending_op,
    intrede, uittrede, oorzaak,
    coalesce(uit_op >= begin AND (intrede = 0 OR intrede < uittrede), false) AS telt_op_curve,
    levering, blad, rij
FROM gemeten

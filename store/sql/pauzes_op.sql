-- A row is one pauze known on the moment of its bronhouder: confirmed by the creditor (zekerheid bevestigd), or
-- following from the agreement with it (volgens_convenant). Those two are never added.
-- Boundaries on the curve: a pauze is seen, and at risk, up to and with the day of the moment; on laatste_dag + 1 it has
-- ended. An empty oorzaak: it was last seen running at uittrede. intrede 0: it was followed from its start.
-- The months between start and moment are t = k + d / L, counted on the calendar of the moment (bereik_op).
WITH bekend AS (
    SELECT
        p.*, b.bronhouder, b.moment, b.moment_maand, b.moment_dag, b.dagen_maand, b.dagen_vorige, b.dagen_volgende,
        coalesce(p.einde <> '' AND p.uitkomst_bekend_op <= b.moment, false) AS is_beeindigd,
        coalesce(p.uitkomst_bekend_op <= b.moment, false) AS heeft_uitkomst
    FROM pauzes AS p
    INNER JOIN bereik_op AS b ON b.bron = p.bron AND b.soort = 'reacties'
    WHERE p.bekend_van <= b.moment AND (p.bekend_tot IS NULL OR p.bekend_tot > b.moment)
),
gemeten AS (
    SELECT
        *,
        CASE
            WHEN is_beeindigd THEN uittrede_einde
            WHEN grens <= moment THEN uittrede_grens
            WHEN least(day(start), dagen_maand) <= moment_dag
                THEN moment_maand - year(start) * 12 - month(start)
                    + CAST(moment_dag - least(day(start), dagen_maand) AS DOUBLE)
                    / (dagen_maand - least(day(start), dagen_maand) + least(day(start), dagen_volgende))
            ELSE moment_maand - year(start) * 12 - month(start) - 1
                + CAST(moment_dag + dagen_vorige - least(day(start), dagen_vorige) AS DOUBLE)
                / (dagen_vorige - least(day(start), dagen_vorige) + least(day(start), dagen_maand))
        END AS uittrede
    FROM bekend
)
SELECT
    p.bronhouder, p.traject, p.kennisgeving, p.moment, p.gm_nr,
    g.gm_code, g.naam, g.provincie_code, g.provincie_naam, g.arbeidsmarktregio_code, g.arbeidsmarktregio_naam,
    g.grootteklasse_code, g.grootteklasse_naam, g.grootteklasse_cbs_code, g.grootteklasse_cbs_naam, g.inwoners,
    p.signaalnummer, p.kanaal, p.initiatief, p.schuldeiser_id, p.sector, p.convenant, p.zekerheid,
    p.bekend_op, p.start, p.start_geschat, p.laatste_dag, p.verlengd, p.termijn,
    CAST(year(p.start) AS VARCHAR) || '-K' || CAST(quarter(p.start) AS VARCHAR) AS startkwartaal,
    p.start <= p.moment AND NOT p.heeft_uitkomst AND (p.laatste_dag IS NULL OR p.laatste_dag >= p.moment) AS lopend,
    CASE WHEN p.is_beeindigd THEN p.einde_op WHEN p.laatste_dag < p.moment THEN p.laatste_dag + 1 END AS beeindigd_op,
    CASE
        WHEN p.is_beeindigd THEN p.einde
        WHEN p.laatste_dag < p.moment THEN 'verlopen_zonder_besluit'
        ELSE ''
    END AS uitkomst,
    CASE WHEN p.heeft_uitkomst THEN p.subreden ELSE '' END AS subreden,
    NOT p.heeft_uitkomst AND coalesce(p.laatste_dag < p.moment, false) AS voorbij_zonder_einde,
    CASE WHEN p.voortgang_gemeld_op <= p.moment THEN p.voortgang_gemeld_op END AS voortgang_gemeld_op,
    p.intrede, p.uittrede,
    CASE
        WHEN p.is_beeindigd AND NOT (p.loopt_door AND p.einde_op > p.grens) THEN p.einde
        WHEN p.is_beeindigd OR p.loopt_door OR p.grens > p.moment THEN ''
        WHEN p.grens <= p.moment THEN 'verlopen_zonder_besluit'
        ELSE ''
    END AS oorzaak,
    p.termijn IS NOT NULL AND p.uittrede >= 0 AND (p.intrede = 0 OR p.intrede < p.uittrede) AS telt_op_curve
FROM gemeten AS p
INNER JOIN gemeenten_op AS g ON g.gm_nr = p.gm_nr

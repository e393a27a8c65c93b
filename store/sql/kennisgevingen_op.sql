-- A row is one Kennisgeving known on the moment of its bronhouder, as it was known then; what was known later is empty.
-- zekerheid says whether there is a pauze: bevestigd, volgens_convenant (no answer, and the agreement stops collection
-- on receipt), geen, onbekend. rijp: the creditor has had its term to answer.
-- startkwartaal: the quarter in which it was sent.
SELECT
    b.bronhouder, k.traject, k.kennisgeving, k.signaal, b.moment, k.bron, k.gm_nr, k.dubbel,
    g.gm_code, g.naam, g.provincie_code, g.provincie_naam, g.arbeidsmarktregio_code, g.arbeidsmarktregio_naam,
    g.grootteklasse_code, g.grootteklasse_naam, g.grootteklasse_cbs_code, g.grootteklasse_cbs_naam, g.inwoners,
    k.signaalnummer, k.signaaldatum, k.kanaal, k.initiatief,
    k.schuldeiser_id, k.sector, k.convenant, k.convenant_maanden, k.stopt_bij_ontvangst, k.incassant_id,
    k.verzonden_op, k.verzonden_bekend_op, CASE WHEN k.ontvangen_op <= b.moment THEN k.ontvangen_op END AS ontvangen_op,
    CASE WHEN k.reactie_bekend_op <= b.moment THEN k.reactie ELSE 'geen_reactie' END AS reactie,
    CASE WHEN k.reactie_bekend_op <= b.moment THEN k.reactie_op END AS reactie_op,
    CASE WHEN k.reactie_bekend_op <= b.moment THEN k.reactie_bekend_op END AS reactie_bekend_op,
    CASE WHEN k.reactie_bekend_op <= b.moment THEN k.reden ELSE '' END AS reden,
    CASE
        WHEN k.reactie_bekend_op <= b.moment AND k.reactie IN ('toegekend', 'gedeeltelijk') THEN 'bevestigd'
        WHEN k.reactie_bekend_op <= b.moment AND k.reactie IN ('geweigerd', 'niet_van_toepassing') THEN 'geen'
        WHEN (k.reactie_bekend_op IS NULL OR k.reactie_bekend_op > b.moment OR k.reactie = 'in_behandeling')
            AND k.convenant = 'ja' AND k.stopt_bij_ontvangst THEN 'volgens_convenant'
        ELSE 'onbekend'
    END AS zekerheid,
    k.antwoord_uiterlijk <= b.moment AS rijp, k.antwoord_uiterlijk,
    CAST(year(k.verzonden_op) AS VARCHAR) || '-K' || CAST(quarter(k.verzonden_op) AS VARCHAR) AS startkwartaal,
    k.termijn_maanden, k.termijn_genoemd, k.pauze_start, k.start_geschat,
    CASE WHEN k.verlengd_bekend_op > b.moment THEN k.laatste_dag_gepland ELSE k.laatste_dag END AS laatste_dag,
    k.laatste_dag_gepland,
    k.verlengd AND k.verlengd_bekend_op <= b.moment AS verlengd,
    CASE WHEN k.uitkomst_bekend_op <= b.moment THEN k.uitkomst ELSE '' END AS uitkomst,
    CASE WHEN k.uitkomst_bekend_op <= b.moment THEN k.uitkomst_op END AS uitkomst_op,
    CASE WHEN k.uitkomst_bekend_op <= b.moment THEN k.subreden ELSE '' END AS subreden,
    CASE WHEN k.voortgang_gemeld_op <= b.moment THEN k.voortgang_gemeld_op END AS voortgang_gemeld_op,
    CASE WHEN k.schending_bekend_op <= b.moment THEN k.schending ELSE 'geen_melding' END AS schending,
    CASE WHEN k.schending_bekend_op <= b.moment THEN k.schending_soort ELSE '' END AS schending_soort,
    CASE WHEN k.schending_bekend_op <= b.moment THEN k.schending_op END AS schending_op,
    CASE WHEN k.schending_bekend_op <= b.moment THEN k.schending_bekend_op END AS schending_bekend_op,
    k.vorderingen_totaal, k.vorderingen_gepauzeerd, k.bedrag_klasse,
    k.levering, k.blad, k.rij
FROM kennisgevingen AS k
INNER JOIN bereik_op AS b ON b.bron = k.bron AND b.soort = 'reacties'
INNER JOIN gemeenten_op AS g ON g.gm_nr = k.gm_nr
WHERE k.bekend_van <= b.moment AND (k.bekend_tot IS NULL OR k.bekend_tot > b.moment)

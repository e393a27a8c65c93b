-- A row is one contradiction known on the peildatum: between two answers, between a file and its total, or between what
-- a gemeente answered and what the logs hold (then tekst is its name and andere_status the day of its last signal), or
-- between a Kennisgeving that was sent and a creditor that says it never came (then tekst is that creditor, status the
-- day it was sent, and the cells are the number of its row).
-- kenmerk: which contradiction it is, by its two places in whatever order; a decision about it names it.
SELECT
    *,
    substr(md5(concat_ws(
        '|', soort, gm_code,
        least(concat_ws('|', levering, blad, cel), concat_ws('|', andere_levering, ander_blad, andere_cel)),
        greatest(concat_ws('|', levering, blad, cel), concat_ws('|', andere_levering, ander_blad, andere_cel))
    )), 1, 12) AS kenmerk
FROM (
    SELECT
        soort, gm_code, op, levering, blad, cel, status, andere_levering, ander_blad, andere_cel, andere_status, tekst
    FROM tegenspraken_op
    UNION ALL
    SELECT
        CASE WHEN d.stand = 'gebruikt' THEN 'geen_verzoeken' ELSE 'verzoeken_zonder_ja' END, d.gm_code, b.tot,
        coalesce(a.levering, ''), coalesce(a.blad, ''), coalesce(a.status_cel, ''), d.stand,
        '', '', '', coalesce(CAST(d.laatste_signaal AS VARCHAR), ''), d.naam
    FROM doorgevers_op AS d
    INNER JOIN adoptie_op AS a ON a.gm_code = d.gm_code
    INNER JOIN (SELECT max(moment) AS tot FROM bereik_op WHERE soort = 'signalen') AS b ON b.tot IS NOT NULL
    WHERE (d.stand = 'gebruikt' AND d.geeft_door AND d.signalen_90 = 0)
        OR (d.stand <> 'gebruikt' AND d.geeft_door AND d.laatste_signaal IS NOT NULL)
    UNION ALL
    SELECT
        'niet_ontvangen', k.gm_code, k.reactie_bekend_op, k.levering, k.blad, CAST(k.rij AS VARCHAR),
        CAST(k.verzonden_op AS VARCHAR), k.levering, k.blad, CAST(k.rij AS VARCHAR), k.reden, k.schuldeiser_id
    FROM kennisgevingen_op AS k
    WHERE k.reden = 'niet_ontvangen'
) AS alle

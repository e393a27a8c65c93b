-- A row is one report known that a pauze was broken, and who reported it: the uitvoerder of its gemeente on that day,
-- else the gemeente (nobody where that is not known). A refusal by a schuldeiser without a convenant breaks nothing.
-- betwist: the schuldeiser disputes it, and what became of the report was not said after that.
SELECT
    k.*,
    b.betwist_op,
    coalesce(k.schending = 'gemeld' OR k.schending_bekend_op <= b.betwist_op, false) AND b.kennisgeving IS NOT NULL
        AS betwist,
    coalesce(
        (
            SELECT min(u.uitvoerder_code)
            FROM uitvoerders AS u
            WHERE u.gm_code = k.gm_code
                AND (u.geldig_vanaf IS NULL OR u.geldig_vanaf <= k.gemeld_op)
                AND (u.geldig_tot IS NULL OR u.geldig_tot > k.gemeld_op)
        ),
        nullif(k.gm_code, 'onbekend')
    ) AS melder
FROM (SELECT *, coalesce(schending_op, verzonden_op) AS gemeld_op FROM kennisgevingen_op) AS k
LEFT JOIN betwistingen_op AS b ON b.kennisgeving = k.kennisgeving
WHERE k.schending <> 'geen_melding' AND (k.convenant = 'ja' OR k.zekerheid = 'bevestigd')

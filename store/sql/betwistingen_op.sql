-- A row is one Kennisgeving whose report its schuldeiser disputes on the peildatum, and since which day. A report stands
-- in a line of every delivery that repeats it; what was said of one of these lines was said of the report.
SELECT kennisgeving, datum AS betwist_op
FROM (
    SELECT
        k.kennisgeving, b.staat, b.datum,
        row_number() OVER (PARTITION BY k.kennisgeving ORDER BY b.datum DESC, b.volgorde DESC) AS terug
    FROM betwistingen AS b
    INNER JOIN kennisgevingen AS k
        ON k.levering = b.melding_levering AND k.blad = b.melding_blad AND k.rij = b.melding_rij
    WHERE b.datum <= $peildatum AND k.schending <> 'geen_melding'
) AS gezegd
WHERE terug = 1 AND staat = 'betwist'

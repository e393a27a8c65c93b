-- A row is one feed of one bronhouder with the newest day that a delivery of it covers.
-- geschat: nobody gave that day; it is the latest date in the file. bron: the number of the bronhouder in the logs.
SELECT
    f.bronhouder, f.bron, f.soort, f.peildatum AS gegevens_tot,
    max(CASE WHEN f.geschat THEN 1 ELSE 0 END) = 1 AS geschat
FROM feeds AS f
INNER JOIN (
    SELECT bronhouder, soort, max(peildatum) AS tot FROM feeds GROUP BY bronhouder, soort
) AS n ON n.bronhouder = f.bronhouder AND n.soort = f.soort AND n.tot = f.peildatum
GROUP BY f.bronhouder, f.bron, f.soort, f.peildatum
ORDER BY f.soort, f.bronhouder

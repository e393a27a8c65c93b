-- A row is one feed of one bronhouder with the newest day that a delivery of it covers.
-- geschat: nobody gave that day; it is the latest date in the file.
SELECT l.bronhouder, l.soort, l.peildatum AS gegevens_tot, max(CASE WHEN l.geschat THEN 1 ELSE 0 END) = 1 AS geschat
FROM feeds AS l
INNER JOIN (
    SELECT bronhouder, soort, max(peildatum) AS tot FROM feeds GROUP BY bronhouder, soort
) AS n ON n.bronhouder = l.bronhouder AND n.soort = l.soort AND n.tot = l.peildatum
GROUP BY l.bronhouder, l.soort, l.peildatum
ORDER BY l.soort, l.bronhouder

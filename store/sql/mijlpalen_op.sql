-- A row is one milestone, judged on the peildatum: gehaald, te_laat or komt_nog.
SELECT
    datum, precisie, tekst, soort, fase, waarde, bron,
    CASE
        WHEN datum > $peildatum THEN 'komt_nog'
        WHEN status_sleutel = 'gehaald' THEN 'gehaald'
        ELSE 'te_laat'
    END AS oordeel
FROM mijlpalen
WHERE soort <> 'benadering'

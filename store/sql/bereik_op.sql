-- A row is one feed of one bronhouder that still tells something on the peildatum, with the moment it is measured at:
-- the peildatum, or the last day its deliveries cover.
SELECT b.bronhouder, b.soort, b.gegevens_tot, b.geschat, least(CAST($peildatum AS DATE), b.gegevens_tot) AS moment
FROM bereik AS b
LEFT JOIN (
    SELECT max(waarde) AS dagen
    FROM normen
    WHERE norm = 'gegevens_oud_na' AND geldig_vanaf <= $peildatum AND (geldig_tot IS NULL OR geldig_tot > $peildatum)
) AS n ON true
WHERE n.dagen IS NULL OR CAST($peildatum AS DATE) - b.gegevens_tot <= n.dagen

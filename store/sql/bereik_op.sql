-- A row is one feed of one bronhouder that still tells something on the peildatum, with the moment it is measured at
-- (the peildatum, or the last day its deliveries cover), and the place of that moment in the calendar: its month
-- (counted from the year 0), its day, and the number of days of its month, the one before and the one after.
SELECT
    bronhouder, bron, soort, gegevens_tot, geschat, moment,
    year(moment) * 12 + month(moment) AS moment_maand, day(moment) AS moment_dag,
    day(last_day(moment)) AS dagen_maand,
    day(CAST(date_trunc('month', moment) AS DATE) - 1) AS dagen_vorige,
    day(last_day(last_day(moment) + 1)) AS dagen_volgende
FROM (
    SELECT *, least(CAST($peildatum AS DATE), gegevens_tot) AS moment FROM bereik
) AS b
LEFT JOIN (
    SELECT max(waarde) AS dagen
    FROM normen
    WHERE norm = 'gegevens_oud_na' AND geldig_vanaf <= $peildatum AND (geldig_tot IS NULL OR geldig_tot > $peildatum)
) AS n ON true
WHERE n.dagen IS NULL OR CAST($peildatum AS DATE) - gegevens_tot <= n.dagen

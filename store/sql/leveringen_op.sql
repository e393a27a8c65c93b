-- A row is one delivery whose rows count, of a peildatum on or before the peildatum.
-- Answers noted by hand share one name and key: their own would tell which gemeente answered what.
SELECT
    CASE WHEN soort = 'antwoord' THEN 'antwoorden' ELSE levering END AS levering,
    CASE WHEN soort = 'antwoord' THEN 'Toegevoegde antwoorden' ELSE bestand END AS bestand,
    volgorde, soort, afzender, peildatum, gelezen, geaccepteerd, afgekeurd, genegeerd
FROM leveringen
WHERE peildatum <= $peildatum
UNION ALL
SELECT levering, bestand, volgorde, soort, bronhouder, peildatum, gelezen, geaccepteerd, afgekeurd, genegeerd
FROM feeds
WHERE peildatum <= $peildatum

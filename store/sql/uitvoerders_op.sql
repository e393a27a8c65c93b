-- A row is one uitvoerder that carries out debt help for one gemeente on the peildatum.
SELECT DISTINCT gm_code, uitvoerder_code, naam AS uitvoerder_naam
FROM uitvoerders
WHERE (geldig_vanaf IS NULL OR geldig_vanaf <= $peildatum) AND (geldig_tot IS NULL OR geldig_tot > $peildatum)

-- A row is one schuldeiser that a Kennisgeving is known of, with the group and the name under which it is shown: its
-- own, or that of all others where too few Kennisgevingen are known (norm overige_schuldeisers_onder).
SELECT
    k.schuldeiser_id, k.aantal,
    CASE
        WHEN k.schuldeiser_id LIKE 'X-%' THEN 'niet_in_lijst'
        WHEN k.aantal < n.onder THEN 'overige'
        ELSE k.schuldeiser_id
    END AS schuldeiser_groep,
    CASE
        WHEN k.schuldeiser_id LIKE 'X-%' THEN 'Niet in onze lijst'
        WHEN k.aantal < n.onder THEN 'Overige schuldeisers'
        ELSE coalesce(s.naam, 'Gemeente ' || g.naam, 'Niet in onze lijst')
    END AS schuldeiser_naam
FROM (
    SELECT schuldeiser_id, count(*) AS aantal
    FROM kennisgevingen_op
    WHERE initiatief = 'kennisgeving'
    GROUP BY schuldeiser_id
) AS k
LEFT JOIN (SELECT schuldeiser_id, min(naam) AS naam FROM schuldeisers GROUP BY schuldeiser_id) AS s
    ON s.schuldeiser_id = k.schuldeiser_id
LEFT JOIN (SELECT gm_code, min(naam_kort) AS naam FROM gemeenten GROUP BY gm_code) AS g
    ON g.gm_code = k.schuldeiser_id
LEFT JOIN (
    SELECT max(waarde) AS onder
    FROM normen
    WHERE norm = 'overige_schuldeisers_onder'
        AND geldig_vanaf <= $peildatum AND (geldig_tot IS NULL OR geldig_tot > $peildatum)
) AS n ON true

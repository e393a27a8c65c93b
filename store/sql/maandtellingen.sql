-- A row is one version of the number of messages of one kind, from one sender to one receiver, in one month: it
-- holds from bekend_van until bekend_tot (no date: still). The first count of a month is known at the month's end.
WITH rijen AS (
    SELECT
        r.berichtsoort, r.verzender, r.ontvanger, r.maand, r.aantal, r.blad, r.rij,
        l.bronhouder, l.levering, l.volgorde, l.peildatum
    FROM geleverde_maandtellingen AS r
    INNER JOIN maandleveringen AS l ON l.pad = r.pad
),
-- One delivery may hold a sender several times (per brand, per system): those are one number.
geteld AS (
    SELECT
        bronhouder, berichtsoort, verzender, ontvanger, maand, volgorde, levering, peildatum,
        sum(aantal) AS aantal, min(blad) AS blad, min(rij) AS rij
    FROM rijen
    GROUP BY bronhouder, berichtsoort, verzender, ontvanger, maand, volgorde, levering, peildatum
),
gewisseld AS (
    SELECT
        *,
        row_number() OVER reeks = 1 AS eerste,
        aantal IS DISTINCT FROM lag(aantal) OVER reeks AS nieuw
    FROM geteld
    WINDOW reeks AS (PARTITION BY bronhouder, berichtsoort, verzender, ontvanger, maand ORDER BY volgorde)
),
gedateerd AS (
    SELECT
        *,
        CASE
            WHEN eerste THEN CAST(maand + to_months(1) AS DATE) - 1
            ELSE greatest(peildatum, CAST(maand + to_months(1) AS DATE) - 1)
        END AS bekend_van
    FROM gewisseld
    WHERE nieuw
)
SELECT
    bronhouder, berichtsoort, verzender, ontvanger, maand, CAST(aantal AS BIGINT) AS aantal, levering,
    bekend_van,
    lead(bekend_van) OVER (PARTITION BY bronhouder, berichtsoort, verzender, ontvanger, maand ORDER BY volgorde)
        AS bekend_tot,
    blad, rij
FROM gedateerd
ORDER BY berichtsoort, verzender, ontvanger, maand, bronhouder, volgorde

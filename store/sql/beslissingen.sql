-- A row is one decision about a contradiction: why it is solved, and where one of two answers holds, which cell does not.
-- laatste: no later decision was made about the same contradiction.
SELECT
    l.levering AS beslissing, l.volgorde, l.functie, r.kenmerk, r.soort, r.gm_code, r.datum, r.reden, r.geldt,
    r.ene_levering, r.ene_blad, r.ene_cel, r.ene_status,
    r.andere_levering, r.andere_blad, r.andere_cel, r.andere_status,
    CASE r.geldt WHEN 'ene' THEN r.andere_levering WHEN 'andere' THEN r.ene_levering END AS verworpen_levering,
    CASE r.geldt WHEN 'ene' THEN r.andere_blad WHEN 'andere' THEN r.ene_blad END AS verworpen_blad,
    CASE r.geldt WHEN 'ene' THEN r.andere_cel WHEN 'andere' THEN r.ene_cel END AS verworpen_cel,
    row_number() OVER (PARTITION BY r.kenmerk ORDER BY r.datum DESC, l.volgorde DESC) = 1 AS laatste
FROM geleverde_beslissingen AS r
INNER JOIN beslissingleveringen AS l ON l.pad = r.pad
ORDER BY r.datum, l.volgorde

-- A row is one contradiction between two answers about one gemeente: same date, same rank, other status.
SELECT DISTINCT
    'gelijke_rang' AS soort, a.gm_code, a.antwoord_op AS op,
    a.levering, a.blad, a.status_cel AS cel, a.status,
    b.levering AS andere_levering, b.blad AS ander_blad, b.status_cel AS andere_cel, b.status AS andere_status,
    '' AS tekst
FROM antwoorden AS a
INNER JOIN antwoorden AS b
    ON b.gm_code = a.gm_code AND b.antwoord_op = a.antwoord_op AND b.rang = a.rang
    AND (b.volgorde, b.rij, b.blad) > (a.volgorde, a.rij, a.blad)
WHERE a.status <> b.status AND a.status <> 'geen_reactie' AND b.status <> 'geen_reactie'
UNION ALL
SELECT
    'totaalrij', '', l.peildatum, t.levering, t.blad, t.cel, '', '', '', '', '', t.tekst
FROM totaalrijen AS t
INNER JOIN leveringen AS l ON l.levering = t.levering
ORDER BY op, gm_code, cel, andere_levering, ander_blad, andere_cel, tekst

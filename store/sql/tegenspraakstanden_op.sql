-- A row is one contradiction known on the peildatum, with the last decision about it; opgelost where there is one.
SELECT
    t.*, b.kenmerk IS NOT NULL AS opgelost, coalesce(b.reden, '') AS reden, coalesce(b.geldt, '') AS geldt,
    b.datum AS besloten_op, coalesce(b.functie, '') AS functie, coalesce(b.beslissing, '') AS beslissing
FROM alle_tegenspraken_op AS t
LEFT JOIN beslissingen AS b ON b.kenmerk = t.kenmerk AND b.laatste

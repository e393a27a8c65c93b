-- A row is one version of what is known of one gemeente: it holds from geldig_van until geldig_tot.
-- Silence is no version: a gemeente without a row on a day gave no answer yet.
-- verworpen: it was decided that another answer of the same day and rank holds.
WITH echt AS (
    SELECT a.*, v.gm_code IS NOT NULL AS verworpen
    FROM antwoorden AS a
    LEFT JOIN (
        SELECT DISTINCT gm_code, verworpen_levering, verworpen_blad, verworpen_cel
        FROM beslissingen
        WHERE laatste AND soort = 'gelijke_rang' AND verworpen_levering IS NOT NULL
    ) AS v
        ON v.gm_code = a.gm_code AND v.verworpen_levering = a.levering AND v.verworpen_blad = a.blad
        AND v.verworpen_cel = a.status_cel
    WHERE a.status <> 'geen_reactie'
),
-- A gemeente that was made of others starts with their stand when they all agree.
voorgangers AS (
    SELECT
        h.nieuwe_code, h.datum, h.oude_code,
        (
            SELECT e.status
            FROM echt AS e
            WHERE e.gm_code = h.oude_code AND e.antwoord_op < h.datum
            ORDER BY e.antwoord_op DESC, e.rang, e.verworpen, e.volgorde DESC, e.rij DESC, e.blad DESC
            LIMIT 1
        ) AS status
    FROM herindelingen AS h
    WHERE h.status = 'van_kracht' AND h.soort = 'samenvoeging'
),
geerfd AS (
    SELECT
        nieuwe_code AS gm_code, datum AS antwoord_op,
        CASE WHEN count(DISTINCT coalesce(status, 'geen_reactie')) = 1 THEN max(status) END AS status
    FROM voorgangers
    GROUP BY nieuwe_code, datum
    HAVING count(status) > 0
),
alle AS (
    SELECT
        gm_code, antwoord_op, rang, volgorde, rij, status, levering, blad, peildatum, respondent_soort, antwoorddatum,
        gemeente_cel, status_cel, status_ruw,
        gebruik_diepte, plan_status, gepland_vanaf, gepland_precisie, in_gebruik_vanaf, in_gebruik_precisie,
        kanaal, skp_aangesloten, vish_aangesloten, model_gebruikt, belemmering, pluspunt, ondersteuningsvraag,
        verworpen, false AS geerfd
    FROM echt
    UNION ALL
    SELECT
        gm_code, antwoord_op, 9, -1, 0, coalesce(status, 'geen_reactie'), NULL, NULL, antwoord_op, NULL, NULL,
        NULL, NULL, NULL,
        NULL, NULL, NULL, NULL, NULL, NULL,
        NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        false, true
    FROM geerfd
),
beste AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY gm_code, antwoord_op ORDER BY rang, verworpen, volgorde DESC, rij DESC, blad DESC
        ) AS plaats,
        first_value(status) OVER (
            PARTITION BY gm_code, antwoord_op ORDER BY rang, verworpen, volgorde DESC, rij DESC, blad DESC
        ) AS geldende_status
    FROM alle
),
gelijkluidend AS (
    SELECT * FROM beste WHERE status = geldende_status
),
gewisseld AS (
    SELECT
        *,
        lag(status) OVER volg AS status_ervoor,
        CASE WHEN lag(status) OVER volg = status THEN 0 ELSE 1 END AS wissel
    FROM gelijkluidend
    WINDOW volg AS (PARTITION BY gm_code ORDER BY antwoord_op, plaats DESC)
),
reeksen AS (
    SELECT *, sum(wissel) OVER (PARTITION BY gm_code ORDER BY antwoord_op, plaats DESC) AS reeks
    FROM gewisseld
),
aangevuld AS (
    SELECT
        gm_code, antwoord_op AS geldig_van, plaats, reeks, status AS stand, geerfd,
        levering, blad, rij, peildatum AS levering_peildatum, respondent_soort, antwoorddatum,
        gemeente_cel, status_cel, status_ruw,
        min(antwoord_op) OVER (PARTITION BY gm_code, reeks) AS stand_sinds,
        first_value(status_ervoor) OVER eerder AS vorige_stand,
        last_value(gebruik_diepte IGNORE NULLS) OVER eerder AS gebruik_diepte,
        last_value(plan_status IGNORE NULLS) OVER eerder AS plan_status,
        last_value(kanaal IGNORE NULLS) OVER eerder AS kanaal,
        last_value(skp_aangesloten IGNORE NULLS) OVER eerder AS skp_aangesloten,
        last_value(vish_aangesloten IGNORE NULLS) OVER eerder AS vish_aangesloten,
        last_value(model_gebruikt IGNORE NULLS) OVER eerder AS model_gebruikt,
        last_value(belemmering IGNORE NULLS) OVER eerder AS belemmering,
        last_value(pluspunt IGNORE NULLS) OVER eerder AS pluspunt,
        last_value(ondersteuningsvraag IGNORE NULLS) OVER eerder AS ondersteuningsvraag
    FROM reeksen
    WINDOW eerder AS (
        PARTITION BY gm_code, reeks ORDER BY antwoord_op, plaats DESC
        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    )
),
-- Start dates: the last one given, or an earlier one that says the same more precisely.
datums AS (
    SELECT gm_code, reeks, antwoord_op, plaats, 'in_gebruik' AS vraag,
        in_gebruik_vanaf AS dag, in_gebruik_precisie AS precisie
    FROM reeksen WHERE in_gebruik_vanaf IS NOT NULL
    UNION ALL
    SELECT gm_code, reeks, antwoord_op, plaats, 'gepland', gepland_vanaf, gepland_precisie
    FROM reeksen WHERE gepland_vanaf IS NOT NULL
),
datums_fijn AS (
    SELECT
        *,
        CASE precisie WHEN 'jaar' THEN 1 WHEN 'kwartaal' THEN 2 WHEN 'maand' THEN 3 ELSE 4 END AS fijnheid,
        CASE precisie WHEN 'jaar' THEN 'year' WHEN 'kwartaal' THEN 'quarter' WHEN 'maand' THEN 'month' ELSE 'day' END
            AS stap
    FROM datums
),
laatste_datums AS (
    SELECT a.gm_code, a.geldig_van, a.plaats, d.vraag, d.dag, d.precisie, d.stap, a.reeks, d.fijnheid,
        row_number() OVER (
            PARTITION BY a.gm_code, a.geldig_van, a.plaats, d.vraag ORDER BY d.antwoord_op DESC, d.plaats
        ) AS terug
    FROM aangevuld AS a
    INNER JOIN datums_fijn AS d
        ON d.gm_code = a.gm_code AND d.reeks = a.reeks
        AND (d.antwoord_op < a.geldig_van OR (d.antwoord_op = a.geldig_van AND d.plaats >= a.plaats))
),
gekozen_datums AS (
    SELECT
        l.gm_code, l.geldig_van, l.plaats, l.vraag, k.dag, k.precisie,
        row_number() OVER (
            PARTITION BY l.gm_code, l.geldig_van, l.plaats, l.vraag
            ORDER BY k.fijnheid DESC, k.antwoord_op DESC, k.plaats
        ) AS keus
    FROM laatste_datums AS l
    INNER JOIN datums_fijn AS k
        ON k.gm_code = l.gm_code AND k.reeks = l.reeks AND k.vraag = l.vraag
        AND (k.antwoord_op < l.geldig_van OR (k.antwoord_op = l.geldig_van AND k.plaats >= l.plaats))
        AND k.fijnheid >= l.fijnheid
        AND date_trunc(l.stap, k.dag) = date_trunc(l.stap, l.dag)
    WHERE l.terug = 1
)
SELECT
    a.gm_code, a.geldig_van,
    lead(a.geldig_van) OVER volg AS geldig_tot,
    a.stand,
    a.vorige_stand, a.stand_sinds,
    a.stand = 'gebruikt_nog_niet' AND max(CASE WHEN a.stand = 'gebruikt' THEN 1 ELSE 0 END) OVER (
        PARTITION BY a.gm_code ORDER BY a.geldig_van ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) = 1 AS gestopt,
    a.geerfd, a.levering, a.blad, a.rij, a.levering_peildatum, a.respondent_soort, a.antwoorddatum,
    a.gemeente_cel, a.status_cel, a.status_ruw,
    a.gebruik_diepte, a.plan_status, a.kanaal, a.skp_aangesloten, a.vish_aangesloten, a.model_gebruikt,
    a.belemmering, a.pluspunt, a.ondersteuningsvraag,
    i.dag AS in_gebruik_vanaf, i.precisie AS in_gebruik_precisie,
    p.dag AS gepland_vanaf, p.precisie AS gepland_precisie
FROM aangevuld AS a
LEFT JOIN gekozen_datums AS i
    ON i.gm_code = a.gm_code AND i.geldig_van = a.geldig_van AND i.plaats = a.plaats
    AND i.vraag = 'in_gebruik' AND i.keus = 1
LEFT JOIN gekozen_datums AS p
    ON p.gm_code = a.gm_code AND p.geldig_van = a.geldig_van AND p.plaats = a.plaats
    AND p.vraag = 'gepland' AND p.keus = 1
WHERE a.plaats = 1
WINDOW volg AS (PARTITION BY a.gm_code ORDER BY a.geldig_van)
ORDER BY a.gm_code, a.geldig_van

-- A row is one delivery with Kennisgevingen whose signal has not come yet, and how many of them there are.
SELECT levering, count(DISTINCT kennisgeving) AS aantal
FROM kennisgevingen
WHERE signaal IS NULL AND bekend_tot IS NULL
GROUP BY levering

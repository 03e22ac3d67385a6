-- The average of a flag that is NULL as long as nothing is known.
SELECT
    carrier,
    coalesce(sum(late), 0) AS late,
    avg(late) AS share
FROM (
    SELECT carrier, CASE
        WHEN delivered_on > promised_on THEN 1
        WHEN delivered_on <= promised_on THEN 0
    END AS late
    FROM parcels
) AS flagged
GROUP BY carrier

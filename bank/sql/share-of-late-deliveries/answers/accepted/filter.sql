-- Counts with FILTER.
SELECT
    carrier,
    count(*) FILTER (WHERE delivered_on > promised_on) AS late,
    CASE WHEN count(delivered_on) > 0
        THEN 1.0 * count(*) FILTER (WHERE delivered_on > promised_on) / count(delivered_on)
    END AS share
FROM parcels
GROUP BY carrier

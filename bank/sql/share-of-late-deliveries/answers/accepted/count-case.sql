-- Late and delivered ones counted, one divided by the other.
SELECT
    carrier,
    sum(CASE WHEN delivered_on > promised_on THEN 1 ELSE 0 END) AS late,
    CAST(sum(CASE WHEN delivered_on > promised_on THEN 1 ELSE 0 END) AS DOUBLE PRECISION)
        / nullif(count(delivered_on), 0) AS share
FROM parcels
GROUP BY carrier

-- Parcels under way are in the denominator, as if they had been in time.
SELECT carrier, sum(CASE WHEN delivered_on > promised_on THEN 1 ELSE 0 END) AS late,
    avg(CASE WHEN delivered_on > promised_on THEN 1.0 ELSE 0.0 END) AS share
FROM parcels GROUP BY carrier

-- Carriers of which nothing was delivered are missing: WHERE has thrown them out.
SELECT carrier, count(CASE WHEN delivered_on > promised_on THEN 1 END) AS late,
    1.0 * count(CASE WHEN delivered_on > promised_on THEN 1 END) / count(*) AS share
FROM parcels WHERE delivered_on IS NOT NULL GROUP BY carrier

-- Parcels delivered on the promised day are taken for late.
SELECT carrier, count(CASE WHEN delivered_on >= promised_on THEN 1 END) AS late,
    1.0 * count(CASE WHEN delivered_on >= promised_on THEN 1 END)
        / nullif(count(delivered_on), 0) AS share
FROM parcels GROUP BY carrier

-- Parcels under way are counted as late; nothing is known of them yet.
SELECT carrier,
    count(CASE WHEN delivered_on <= promised_on THEN NULL ELSE 1 END) AS late,
    1.0 * count(CASE WHEN delivered_on <= promised_on THEN NULL ELSE 1 END)
        / nullif(count(delivered_on), 0) AS share
FROM parcels GROUP BY carrier

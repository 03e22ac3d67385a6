-- Purchases before the first exposure are counted as conversions.
WITH exposed AS (
    SELECT user_id, min(variant) AS variant
    FROM exposures GROUP BY user_id HAVING count(DISTINCT variant) = 1
)
SELECT e.variant, count(DISTINCT e.user_id) AS users, count(DISTINCT p.user_id) AS converted,
    1.0 * count(DISTINCT p.user_id) / count(DISTINCT e.user_id) AS rate
FROM exposed AS e
LEFT JOIN purchases AS p ON p.user_id = e.user_id
GROUP BY e.variant

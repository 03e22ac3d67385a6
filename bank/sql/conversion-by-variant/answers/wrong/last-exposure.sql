-- Purchases are counted from the last exposure on, and not from the first one.
WITH exposed AS (
    SELECT user_id, min(variant) AS variant, max(shown_at) AS last_at
    FROM exposures GROUP BY user_id HAVING count(DISTINCT variant) = 1
)
SELECT e.variant, count(DISTINCT e.user_id) AS users, count(DISTINCT p.user_id) AS converted,
    1.0 * count(DISTINCT p.user_id) / count(DISTINCT e.user_id) AS rate
FROM exposed AS e
LEFT JOIN purchases AS p ON p.user_id = e.user_id AND p.bought_at >= e.last_at
GROUP BY e.variant

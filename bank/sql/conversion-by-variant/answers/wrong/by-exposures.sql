-- The rate is taken of exposures, and not of users.
WITH single AS (
    SELECT user_id FROM exposures GROUP BY user_id HAVING count(DISTINCT variant) = 1
)
SELECT e.variant, count(*) AS users,
    count(CASE WHEN EXISTS (
        SELECT 1 FROM purchases AS p
        WHERE p.user_id = e.user_id AND p.bought_at >= e.shown_at
    ) THEN 1 END) AS converted,
    1.0 * count(CASE WHEN EXISTS (
        SELECT 1 FROM purchases AS p
        WHERE p.user_id = e.user_id AND p.bought_at >= e.shown_at
    ) THEN 1 END) / count(*) AS rate
FROM exposures AS e
JOIN single AS s ON s.user_id = e.user_id
GROUP BY e.variant

-- A flag for each user by EXISTS, and its average.
WITH users AS (
    SELECT user_id, min(variant) AS variant, min(shown_at) AS first_at
    FROM exposures
    GROUP BY user_id
    HAVING count(DISTINCT variant) = 1
),
flagged AS (
    SELECT variant, CASE WHEN EXISTS (
        SELECT 1 FROM purchases AS p
        WHERE p.user_id = users.user_id AND p.bought_at >= users.first_at
    ) THEN 1 ELSE 0 END AS bought
    FROM users
)
SELECT variant, count(*) AS users, sum(bought) AS converted, avg(bought) AS rate
FROM flagged
GROUP BY variant

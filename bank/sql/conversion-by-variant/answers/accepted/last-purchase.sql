-- The last purchase of a user is compared with the first exposure.
WITH users AS (
    SELECT user_id, min(variant) AS variant, min(shown_at) AS first_at
    FROM exposures
    WHERE user_id NOT IN (
        SELECT a.user_id
        FROM exposures AS a
        JOIN exposures AS b ON a.user_id = b.user_id AND a.variant <> b.variant
    )
    GROUP BY user_id
),
last AS (
    SELECT user_id, max(bought_at) AS last_at FROM purchases GROUP BY user_id
)
SELECT
    variant,
    count(*) AS users,
    count(CASE WHEN last_at >= first_at THEN 1 END) AS converted,
    count(CASE WHEN last_at >= first_at THEN 1 END) * 1.0 / count(*) AS rate
FROM users
LEFT JOIN last ON last.user_id = users.user_id
GROUP BY variant

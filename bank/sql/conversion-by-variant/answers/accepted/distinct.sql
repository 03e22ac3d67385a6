-- One row for each user, then distinct buyers over a left join.
WITH first_seen AS (
    SELECT user_id, max(variant) AS variant, min(shown_at) AS first_at
    FROM exposures
    GROUP BY user_id
    HAVING min(variant) = max(variant)
)
SELECT
    f.variant,
    count(DISTINCT f.user_id) AS users,
    count(DISTINCT p.user_id) AS converted,
    1.0 * count(DISTINCT p.user_id) / count(DISTINCT f.user_id) AS rate
FROM first_seen AS f
LEFT JOIN purchases AS p ON p.user_id = f.user_id AND p.bought_at >= f.first_at
GROUP BY f.variant

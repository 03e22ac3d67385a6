-- Users who saw both variants are counted, in the first one by name.
WITH exposed AS (
    SELECT user_id, min(variant) AS variant, min(shown_at) AS first_at
    FROM exposures GROUP BY user_id
)
SELECT e.variant, count(DISTINCT e.user_id) AS users, count(DISTINCT p.user_id) AS converted,
    1.0 * count(DISTINCT p.user_id) / count(DISTINCT e.user_id) AS rate
FROM exposed AS e
LEFT JOIN purchases AS p ON p.user_id = e.user_id AND p.bought_at >= e.first_at
GROUP BY e.variant

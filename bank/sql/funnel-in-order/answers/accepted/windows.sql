-- Running minima: what came before each event.
WITH one AS (
    SELECT *, min(CASE WHEN step = 'view' THEN happened_at END) OVER (PARTITION BY user_id) AS v
    FROM events
),
two AS (
    SELECT *, min(CASE WHEN step = 'cart' AND happened_at > v THEN happened_at END)
        OVER (PARTITION BY user_id) AS c
    FROM one
)
SELECT
    count(DISTINCT CASE WHEN v IS NOT NULL THEN user_id END) AS viewed,
    count(DISTINCT CASE WHEN c IS NOT NULL THEN user_id END) AS carted,
    count(DISTINCT CASE WHEN step = 'buy' AND happened_at > c THEN user_id END) AS bought
FROM two

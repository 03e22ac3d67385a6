WITH views AS (
    SELECT user_id, min(happened_at) AS viewed_at
    FROM events
    WHERE step = 'view'
    GROUP BY user_id
),
carts AS (
    SELECT v.user_id, min(e.happened_at) AS carted_at
    FROM views AS v
    JOIN events AS e
        ON e.user_id = v.user_id AND e.step = 'cart' AND e.happened_at > v.viewed_at
    GROUP BY v.user_id
),
buys AS (
    SELECT DISTINCT c.user_id
    FROM carts AS c
    JOIN events AS e
        ON e.user_id = c.user_id AND e.step = 'buy' AND e.happened_at > c.carted_at
)
SELECT
    (SELECT count(*) FROM views) AS viewed,
    (SELECT count(*) FROM carts) AS carted,
    (SELECT count(*) FROM buys) AS bought

-- One step after the other, each from the first time of the one before.
WITH v AS (
    SELECT user_id, min(happened_at) AS t FROM events WHERE step = 'view' GROUP BY user_id
),
c AS (
    SELECT v.user_id, min(e.happened_at) AS t
    FROM v
    LEFT JOIN events AS e ON e.user_id = v.user_id AND e.step = 'cart' AND e.happened_at > v.t
    GROUP BY v.user_id
),
b AS (
    SELECT c.user_id, min(c.t) AS carted, min(e.happened_at) AS bought
    FROM c
    LEFT JOIN events AS e ON e.user_id = c.user_id AND e.step = 'buy' AND e.happened_at > c.t
    GROUP BY c.user_id
)
SELECT count(*) AS viewed, count(carted) AS carted, count(bought) AS bought FROM b

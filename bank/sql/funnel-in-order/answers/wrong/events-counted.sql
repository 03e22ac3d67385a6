-- Events are counted, and not users.
WITH v AS (
    SELECT user_id, min(happened_at) AS t FROM events WHERE step = 'view' GROUP BY user_id
),
c AS (
    SELECT e.user_id, e.happened_at AS t FROM v
    JOIN events AS e ON e.user_id = v.user_id AND e.step = 'cart' AND e.happened_at > v.t
),
f AS (SELECT user_id, min(t) AS t FROM c GROUP BY user_id),
b AS (
    SELECT e.user_id FROM f
    JOIN events AS e ON e.user_id = f.user_id AND e.step = 'buy' AND e.happened_at > f.t
)
SELECT (SELECT count(*) FROM events WHERE step = 'view') AS viewed,
    (SELECT count(*) FROM c) AS carted, (SELECT count(*) FROM b) AS bought

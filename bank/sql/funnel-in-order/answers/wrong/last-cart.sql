-- A buy has to come after the last cart here, where the first one after the view is enough.
WITH v AS (
    SELECT user_id, min(happened_at) AS t FROM events WHERE step = 'view' GROUP BY user_id
),
c AS (
    SELECT e.user_id, max(e.happened_at) AS t FROM v
    JOIN events AS e ON e.user_id = v.user_id AND e.step = 'cart' AND e.happened_at > v.t
    GROUP BY e.user_id
),
b AS (
    SELECT DISTINCT e.user_id FROM c
    JOIN events AS e ON e.user_id = c.user_id AND e.step = 'buy' AND e.happened_at > c.t
)
SELECT (SELECT count(*) FROM v) AS viewed, (SELECT count(*) FROM c) AS carted,
    (SELECT count(*) FROM b) AS bought

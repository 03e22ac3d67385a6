-- The first cart of all is compared with the first view: a cart before it hides the ones after.
WITH t AS (
    SELECT user_id,
        min(CASE WHEN step = 'view' THEN happened_at END) AS v,
        min(CASE WHEN step = 'cart' THEN happened_at END) AS c,
        min(CASE WHEN step = 'buy' THEN happened_at END) AS b
    FROM events GROUP BY user_id
)
SELECT count(v) AS viewed, count(CASE WHEN c > v THEN 1 END) AS carted,
    count(CASE WHEN c > v AND b > c THEN 1 END) AS bought
FROM t

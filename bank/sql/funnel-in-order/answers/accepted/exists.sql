-- Any view, any cart after it, any buy after that.
SELECT
    count(DISTINCT v.user_id) AS viewed,
    count(DISTINCT c.user_id) AS carted,
    count(DISTINCT b.user_id) AS bought
FROM events AS v
LEFT JOIN events AS c
    ON c.user_id = v.user_id AND c.step = 'cart' AND c.happened_at > v.happened_at
LEFT JOIN events AS b
    ON b.user_id = c.user_id AND b.step = 'buy' AND b.happened_at > c.happened_at
WHERE v.step = 'view'

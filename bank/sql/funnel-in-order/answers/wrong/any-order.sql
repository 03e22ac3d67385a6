-- The order of the steps is not looked at: users are counted who did each of them some time.
SELECT
    count(DISTINCT CASE WHEN step = 'view' THEN user_id END) AS viewed,
    count(DISTINCT CASE WHEN step = 'cart' THEN user_id END) AS carted,
    count(DISTINCT CASE WHEN step = 'buy' THEN user_id END) AS bought
FROM events

-- A lateral subquery that looks back from each label.
SELECT l.customer_id, l.predicted_at, f.orders_30d, f.days_since_last
FROM labels AS l
CROSS JOIN LATERAL (
    SELECT
        count(*) FILTER (WHERE o.ordered_at >= l.predicted_at - INTERVAL '30 days') AS orders_30d,
        floor(min(extract(epoch FROM l.predicted_at - o.ordered_at)) / 86400) AS days_since_last
    FROM orders AS o
    WHERE o.customer_id = l.customer_id AND o.ordered_at < l.predicted_at
) AS f

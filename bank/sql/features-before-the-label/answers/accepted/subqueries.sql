-- A subquery for each feature.
SELECT
    l.customer_id, l.predicted_at,
    (
        SELECT count(*) FROM orders AS o
        WHERE o.customer_id = l.customer_id AND o.ordered_at < l.predicted_at
            AND o.ordered_at >= l.predicted_at - INTERVAL '30 days'
    ) AS orders_30d,
    (
        SELECT floor(extract(epoch FROM l.predicted_at - max(o.ordered_at)) / 86400)
        FROM orders AS o
        WHERE o.customer_id = l.customer_id AND o.ordered_at < l.predicted_at
    ) AS days_since_last
FROM labels AS l

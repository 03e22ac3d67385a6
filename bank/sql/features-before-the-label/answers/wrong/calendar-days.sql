-- Dates are subtracted: days are counted by midnights and not by 24 hours.
SELECT
    l.customer_id, l.predicted_at,
    count(o.order_id) FILTER (WHERE o.ordered_at >= l.predicted_at - INTERVAL '30 days')
        AS orders_30d,
    CAST(l.predicted_at AS DATE) - CAST(max(o.ordered_at) AS DATE) AS days_since_last
FROM labels AS l
LEFT JOIN orders AS o ON o.customer_id = l.customer_id AND o.ordered_at < l.predicted_at
GROUP BY l.customer_id, l.predicted_at

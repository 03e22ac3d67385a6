-- A label without orders is given one: count(*) counts the row that the left join filled with NULLs.
SELECT
    l.customer_id, l.predicted_at,
    count(*) FILTER (
        WHERE o.ordered_at IS NULL OR o.ordered_at >= l.predicted_at - INTERVAL '30 days'
    ) AS orders_30d,
    floor(extract(epoch FROM l.predicted_at - max(o.ordered_at)) / 86400) AS days_since_last
FROM labels AS l
LEFT JOIN orders AS o ON o.customer_id = l.customer_id AND o.ordered_at < l.predicted_at
GROUP BY l.customer_id, l.predicted_at

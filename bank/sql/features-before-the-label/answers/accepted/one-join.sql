-- One left join for both features, grouped by label.
SELECT
    l.customer_id, l.predicted_at,
    sum(CASE WHEN o.ordered_at >= l.predicted_at - INTERVAL '30 days' THEN 1 ELSE 0 END)
        AS orders_30d,
    floor(extract(epoch FROM l.predicted_at - max(o.ordered_at)) / 86400) AS days_since_last
FROM labels AS l
LEFT JOIN orders AS o ON o.customer_id = l.customer_id AND o.ordered_at < l.predicted_at
GROUP BY l.customer_id, l.predicted_at

-- Each column is aggregated by itself, so that date, id and amount come from different orders.
SELECT
    c.customer_id, c.name, max(o.order_id) AS order_id, max(o.ordered_on) AS ordered_on,
    max(o.amount) AS amount
FROM customers AS c
LEFT JOIN orders AS o ON o.customer_id = c.customer_id
GROUP BY c.customer_id, c.name

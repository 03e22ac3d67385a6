-- Customers with an order outside March are found, even if they ordered in March too.
SELECT DISTINCT c.customer_id, c.name
FROM customers AS c
LEFT JOIN orders AS o ON o.customer_id = c.customer_id
WHERE o.order_id IS NULL
    OR o.ordered_on < DATE '2026-03-01' OR o.ordered_on >= DATE '2026-04-01'

SELECT c.customer_id, c.name
FROM customers AS c
WHERE NOT EXISTS (
    SELECT 1
    FROM orders AS o
    WHERE o.customer_id = c.customer_id
        AND o.ordered_on >= DATE '2026-03-01'
        AND o.ordered_on < DATE '2026-04-01'
)

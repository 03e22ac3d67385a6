-- The period stands in WHERE, behind a left join: what has no order is thrown out again.
SELECT c.customer_id, c.name
FROM customers AS c
LEFT JOIN orders AS o ON o.customer_id = c.customer_id
WHERE o.order_id IS NULL
    AND o.ordered_on >= DATE '2026-03-01' AND o.ordered_on < DATE '2026-04-01'

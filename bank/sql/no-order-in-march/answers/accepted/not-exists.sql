-- NOT EXISTS: no order of this customer in the month.
SELECT customer_id, name
FROM customers AS c
WHERE NOT EXISTS (
    SELECT 1 FROM orders AS o
    WHERE o.customer_id = c.customer_id
        AND o.ordered_on BETWEEN DATE '2026-03-01' AND DATE '2026-03-31'
)

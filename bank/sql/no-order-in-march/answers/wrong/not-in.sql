-- NOT IN finds nobody as soon as one order has no customer: the comparison with NULL is unknown.
SELECT customer_id, name
FROM customers
WHERE customer_id NOT IN (
    SELECT customer_id FROM orders
    WHERE ordered_on >= DATE '2026-03-01' AND ordered_on < DATE '2026-04-01'
)

-- The year is not looked at: March of other years counts too.
SELECT customer_id, name
FROM customers AS c
WHERE NOT EXISTS (
    SELECT 1 FROM orders AS o
    WHERE o.customer_id = c.customer_id AND extract(month FROM o.ordered_on) = 3
)

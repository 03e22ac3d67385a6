-- All customers except those who ordered.
SELECT customer_id, name FROM customers
EXCEPT
SELECT c.customer_id, c.name
FROM customers AS c
JOIN orders AS o ON o.customer_id = c.customer_id
WHERE o.ordered_on >= DATE '2026-03-01' AND o.ordered_on < DATE '2026-04-01'

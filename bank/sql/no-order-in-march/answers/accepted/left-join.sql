-- A left join on the orders of the month, and those without a partner.
SELECT c.customer_id, c.name
FROM customers AS c
LEFT JOIN orders AS o
    ON o.customer_id = c.customer_id
    AND o.ordered_on >= DATE '2026-03-01'
    AND o.ordered_on < DATE '2026-04-01'
WHERE o.order_id IS NULL

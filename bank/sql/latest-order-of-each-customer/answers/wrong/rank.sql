-- All orders of the last day are kept: rank() gives them the same number.
SELECT c.customer_id, c.name, o.order_id, o.ordered_on, o.amount
FROM customers AS c
LEFT JOIN (
    SELECT *, rank() OVER (PARTITION BY customer_id ORDER BY ordered_on DESC) AS n
    FROM orders
) AS o ON o.customer_id = c.customer_id AND o.n = 1

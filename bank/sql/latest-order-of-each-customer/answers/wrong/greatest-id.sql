-- The order with the greatest id is taken, which need not be the latest one.
SELECT c.customer_id, c.name, o.order_id, o.ordered_on, o.amount
FROM customers AS c
LEFT JOIN (
    SELECT *, row_number() OVER (PARTITION BY customer_id ORDER BY order_id DESC) AS n
    FROM orders
) AS o ON o.customer_id = c.customer_id AND o.n = 1

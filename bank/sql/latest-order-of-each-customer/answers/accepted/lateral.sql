-- A lateral join that takes the first of each customer's sorted orders.
SELECT c.customer_id, c.name, o.order_id, o.ordered_on, o.amount
FROM customers AS c
LEFT JOIN LATERAL (
    SELECT order_id, ordered_on, amount
    FROM orders
    WHERE orders.customer_id = c.customer_id
    ORDER BY ordered_on DESC, order_id DESC
    LIMIT 1
) AS o ON TRUE

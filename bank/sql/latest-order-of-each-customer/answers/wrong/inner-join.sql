-- Customers without orders are lost: the condition on the number stands in WHERE.
SELECT c.customer_id, c.name, o.order_id, o.ordered_on, o.amount
FROM customers AS c
LEFT JOIN (
    SELECT *, row_number() OVER (PARTITION BY customer_id ORDER BY ordered_on DESC, order_id DESC) AS n
    FROM orders
) AS o ON o.customer_id = c.customer_id
WHERE o.n = 1

-- Customers with the same name are taken for one: the orders are numbered by name.
SELECT customer_id, name, order_id, ordered_on, amount
FROM (
    SELECT
        c.customer_id, c.name, o.order_id, o.ordered_on, o.amount,
        row_number() OVER (PARTITION BY c.name ORDER BY o.ordered_on DESC, o.order_id DESC) AS n
    FROM customers AS c
    LEFT JOIN orders AS o ON o.customer_id = c.customer_id
) AS numbered
WHERE n = 1

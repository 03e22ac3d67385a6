-- Orders numbered from the latest on, the first one joined.
WITH numbered AS (
    SELECT
        *,
        row_number() OVER (PARTITION BY customer_id ORDER BY ordered_on DESC, order_id DESC) AS n
    FROM orders
)
SELECT c.customer_id, c.name, n.order_id, n.ordered_on, n.amount
FROM customers AS c
LEFT JOIN numbered AS n ON n.customer_id = c.customer_id AND n.n = 1

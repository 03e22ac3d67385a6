-- The order for which no later one of the same customer exists.
SELECT c.customer_id, c.name, o.order_id, o.ordered_on, o.amount
FROM customers AS c
LEFT JOIN orders AS o
    ON o.customer_id = c.customer_id
    AND NOT EXISTS (
        SELECT 1
        FROM orders AS later
        WHERE later.customer_id = o.customer_id
            AND (
                later.ordered_on > o.ordered_on
                OR (later.ordered_on = o.ordered_on AND later.order_id > o.order_id)
            )
    )

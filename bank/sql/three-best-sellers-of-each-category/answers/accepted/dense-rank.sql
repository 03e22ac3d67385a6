-- dense_rank over the revenues, filtered outside.
SELECT category, product, revenue, place
FROM (
    SELECT
        p.category, p.product, coalesce(sum(s.quantity * s.price), 0) AS revenue,
        dense_rank() OVER (
            PARTITION BY p.category ORDER BY coalesce(sum(s.quantity * s.price), 0) DESC
        ) AS place
    FROM products AS p
    LEFT JOIN sales AS s ON s.product = p.product
    GROUP BY p.category, p.product
) AS ranked
WHERE place <= 3

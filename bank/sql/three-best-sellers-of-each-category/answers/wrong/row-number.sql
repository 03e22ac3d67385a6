-- row_number() keeps three products: of those that are tied, some are dropped at will.
WITH revenues AS (
    SELECT p.category, p.product, coalesce(sum(s.quantity * s.price), 0) AS revenue
    FROM products AS p LEFT JOIN sales AS s ON s.product = p.product
    GROUP BY p.category, p.product
)
SELECT * FROM (
    SELECT *, row_number() OVER (PARTITION BY category ORDER BY revenue DESC, product) AS place
    FROM revenues
) AS placed WHERE place <= 3

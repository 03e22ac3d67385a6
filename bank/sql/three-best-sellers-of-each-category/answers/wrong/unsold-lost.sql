-- Products without sales are lost by the inner join.
WITH revenues AS (
    SELECT p.category, p.product, sum(s.quantity * s.price) AS revenue
    FROM products AS p JOIN sales AS s ON s.product = p.product
    GROUP BY p.category, p.product
)
SELECT * FROM (
    SELECT *, dense_rank() OVER (PARTITION BY category ORDER BY revenue DESC) AS place
    FROM revenues
) AS placed WHERE place <= 3

-- rank() leaves places out after a tie.
WITH revenues AS (
    SELECT p.category, p.product, coalesce(sum(s.quantity * s.price), 0) AS revenue
    FROM products AS p LEFT JOIN sales AS s ON s.product = p.product
    GROUP BY p.category, p.product
)
SELECT * FROM (
    SELECT *, rank() OVER (PARTITION BY category ORDER BY revenue DESC) AS place FROM revenues
) AS placed WHERE place <= 3

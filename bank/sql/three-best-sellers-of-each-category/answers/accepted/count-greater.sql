-- The place is one more than the number of distinct greater revenues.
WITH revenues AS (
    SELECT p.category, p.product, coalesce(sum(s.quantity * s.price), 0) AS revenue
    FROM products AS p
    LEFT JOIN sales AS s ON s.product = p.product
    GROUP BY p.category, p.product
)
SELECT a.category, a.product, a.revenue, count(DISTINCT b.revenue) + 1 AS place
FROM revenues AS a
LEFT JOIN revenues AS b ON b.category = a.category AND b.revenue > a.revenue
GROUP BY a.category, a.product, a.revenue
HAVING count(DISTINCT b.revenue) < 3

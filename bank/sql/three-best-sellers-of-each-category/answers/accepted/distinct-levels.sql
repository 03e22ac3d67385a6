-- The distinct revenues of a category are numbered, and the products joined to them.
WITH revenues AS (
    SELECT p.category, p.product, sum(coalesce(s.quantity * s.price, 0)) AS revenue
    FROM products AS p
    LEFT JOIN sales AS s ON s.product = p.product
    GROUP BY p.category, p.product
),
levels AS (
    SELECT category, revenue,
        row_number() OVER (PARTITION BY category ORDER BY revenue DESC) AS place
    FROM (SELECT DISTINCT category, revenue FROM revenues) AS apart
)
SELECT r.category, r.product, r.revenue, l.place
FROM revenues AS r
JOIN levels AS l ON l.category = r.category AND l.revenue = r.revenue
WHERE l.place <= 3

-- The months by recursion, one after the other.
WITH RECURSIVE months AS (
    SELECT DATE '2026-01-01' AS month, (
        SELECT max(ordered_on) FROM orders WHERE extract(year FROM ordered_on) = 2026
    ) AS last
    UNION ALL
    SELECT CAST(month + INTERVAL '1 month' AS DATE), last FROM months
    WHERE month + INTERVAL '1 month' <= last
),
sums AS (
    SELECT m.month, coalesce(sum(o.amount), 0) AS revenue
    FROM months AS m
    LEFT JOIN orders AS o
        ON o.ordered_on >= m.month AND o.ordered_on < m.month + INTERVAL '1 month'
    WHERE m.last IS NOT NULL
    GROUP BY m.month
)
SELECT a.month, a.revenue, sum(b.revenue) AS so_far
FROM sums AS a
JOIN sums AS b ON b.month <= a.month
GROUP BY a.month, a.revenue
ORDER BY a.month

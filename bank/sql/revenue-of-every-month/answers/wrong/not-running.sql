-- so_far repeats the total of the year, where it should grow month by month.
WITH RECURSIVE ours AS (
    SELECT CAST(date_trunc('month', ordered_on) AS DATE) AS month, amount
    FROM orders WHERE extract(year FROM ordered_on) = 2026
),
months AS (
    SELECT DATE '2026-01-01' AS month FROM ours
    UNION
    SELECT CAST(month + INTERVAL '1 month' AS DATE) FROM months
    WHERE month < (SELECT max(month) FROM ours)
)
SELECT m.month, coalesce(sum(o.amount), 0) AS revenue,
    sum(coalesce(sum(o.amount), 0)) OVER () AS so_far
FROM months AS m LEFT JOIN ours AS o ON o.month = m.month
GROUP BY m.month ORDER BY m.month

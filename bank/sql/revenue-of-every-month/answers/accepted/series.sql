-- Months by generate_series, sums joined from the left.
WITH ours AS (
    SELECT * FROM orders WHERE ordered_on BETWEEN DATE '2026-01-01' AND DATE '2026-12-31'
),
sums AS (
    SELECT CAST(date_trunc('month', ordered_on) AS DATE) AS month, sum(amount) AS revenue
    FROM ours GROUP BY 1
),
months AS (
    SELECT CAST(t.m AS DATE) AS month
    FROM generate_series(1, (SELECT CAST(max(extract(month FROM ordered_on)) AS INTEGER) FROM ours))
        AS s(n)
    CROSS JOIN LATERAL (SELECT DATE '2026-01-01' + (s.n - 1) * INTERVAL '1 month' AS m) AS t
)
SELECT
    months.month,
    coalesce(revenue, 0) AS revenue,
    sum(coalesce(revenue, 0)) OVER (ORDER BY months.month) AS so_far
FROM months
LEFT JOIN sums ON sums.month = months.month
ORDER BY months.month

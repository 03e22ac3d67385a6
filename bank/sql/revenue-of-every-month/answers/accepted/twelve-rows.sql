-- All twelve months written down, those after the last order left out.
WITH months AS (
    SELECT CAST(month AS DATE) AS month FROM (VALUES
        ('2026-01-01'), ('2026-02-01'), ('2026-03-01'), ('2026-04-01'), ('2026-05-01'),
        ('2026-06-01'), ('2026-07-01'), ('2026-08-01'), ('2026-09-01'), ('2026-10-01'),
        ('2026-11-01'), ('2026-12-01')) AS v(month)
),
ours AS (
    SELECT * FROM orders
    WHERE ordered_on >= DATE '2026-01-01' AND ordered_on < DATE '2027-01-01'
)
SELECT
    month,
    (SELECT coalesce(sum(amount), 0) FROM ours
     WHERE date_trunc('month', ordered_on) = month) AS revenue,
    (SELECT coalesce(sum(amount), 0) FROM ours
     WHERE date_trunc('month', ordered_on) <= month) AS so_far
FROM months
WHERE month <= (SELECT max(ordered_on) FROM ours)
ORDER BY month

-- Months without orders are missing: grouping cannot invent rows.
SELECT CAST(date_trunc('month', ordered_on) AS DATE) AS month, sum(amount) AS revenue,
    sum(sum(amount)) OVER (ORDER BY date_trunc('month', ordered_on)) AS so_far
FROM orders
WHERE extract(year FROM ordered_on) = 2026
GROUP BY date_trunc('month', ordered_on)
ORDER BY month

-- The cohort is the month of the first visit, and not that of the sign-up.
WITH first_seen AS (
    SELECT user_id, min(visited_on) AS first_on FROM visits GROUP BY user_id
),
sizes AS (
    SELECT CAST(date_trunc('month', first_on) AS DATE) AS cohort, count(*) AS n
    FROM first_seen GROUP BY 1
)
SELECT s.cohort,
    12 * (extract(year FROM v.visited_on) - extract(year FROM f.first_on))
        + extract(month FROM v.visited_on) - extract(month FROM f.first_on) AS months_since,
    count(DISTINCT f.user_id) AS active, 1.0 * count(DISTINCT f.user_id) / min(s.n) AS share
FROM first_seen AS f
JOIN visits AS v ON v.user_id = f.user_id
JOIN sizes AS s ON s.cohort = CAST(date_trunc('month', f.first_on) AS DATE)
GROUP BY 1, 2

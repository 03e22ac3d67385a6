-- Visits are counted and not users: ten visits in a month make ten active users.
WITH sizes AS (
    SELECT CAST(date_trunc('month', signed_up_on) AS DATE) AS cohort, count(*) AS n FROM users GROUP BY 1
)
SELECT s.cohort,
    12 * (extract(year FROM v.visited_on) - extract(year FROM u.signed_up_on))
        + extract(month FROM v.visited_on) - extract(month FROM u.signed_up_on) AS months_since,
    count(*) AS active, 1.0 * count(*) / min(s.n) AS share
FROM users AS u
JOIN visits AS v ON v.user_id = u.user_id
JOIN sizes AS s ON s.cohort = CAST(date_trunc('month', u.signed_up_on) AS DATE)
GROUP BY 1, 2

-- Months are taken as 30 days, so that they drift from the calendar.
WITH sizes AS (
    SELECT CAST(date_trunc('month', signed_up_on) AS DATE) AS cohort, count(*) AS n FROM users GROUP BY 1
)
SELECT s.cohort, floor((v.visited_on - u.signed_up_on) / 30.0) AS months_since,
    count(DISTINCT u.user_id) AS active, 1.0 * count(DISTINCT u.user_id) / min(s.n) AS share
FROM users AS u
JOIN visits AS v ON v.user_id = u.user_id
JOIN sizes AS s ON s.cohort = CAST(date_trunc('month', u.signed_up_on) AS DATE)
GROUP BY 1, 2

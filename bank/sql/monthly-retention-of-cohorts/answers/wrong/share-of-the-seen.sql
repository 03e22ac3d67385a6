-- The share is of users who were ever seen: those who never came are missing below.
WITH seen AS (
    SELECT CAST(date_trunc('month', u.signed_up_on) AS DATE) AS cohort, u.user_id,
        12 * (extract(year FROM v.visited_on) - extract(year FROM u.signed_up_on))
            + extract(month FROM v.visited_on) - extract(month FROM u.signed_up_on) AS months_since
    FROM users AS u JOIN visits AS v ON v.user_id = u.user_id
),
sizes AS (SELECT cohort, count(DISTINCT user_id) AS n FROM seen GROUP BY cohort)
SELECT seen.cohort, months_since, count(DISTINCT user_id) AS active,
    1.0 * count(DISTINCT user_id) / min(n) AS share
FROM seen JOIN sizes ON sizes.cohort = seen.cohort
GROUP BY 1, 2

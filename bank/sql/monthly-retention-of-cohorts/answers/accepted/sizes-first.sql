-- Sizes from the users, active ones from the visits, joined by cohort.
WITH sizes AS (
    SELECT CAST(date_trunc('month', signed_up_on) AS DATE) AS cohort, count(*) AS n
    FROM users GROUP BY 1
),
active AS (
    SELECT
        CAST(date_trunc('month', u.signed_up_on) AS DATE) AS cohort,
        (extract(year FROM v.visited_on) * 12 + extract(month FROM v.visited_on))
            - (extract(year FROM u.signed_up_on) * 12 + extract(month FROM u.signed_up_on))
            AS months_since,
        count(DISTINCT u.user_id) AS active
    FROM users AS u
    JOIN visits AS v ON v.user_id = u.user_id
    GROUP BY 1, 2
)
SELECT active.cohort, months_since, active, CAST(active AS DOUBLE PRECISION) / n AS share
FROM active
JOIN sizes ON sizes.cohort = active.cohort

-- A subquery counts the cohort for each cell.
WITH seen AS (
    SELECT DISTINCT
        u.user_id,
        CAST(date_trunc('month', u.signed_up_on) AS DATE) AS cohort,
        12 * (extract(year FROM v.visited_on) - extract(year FROM u.signed_up_on))
            + extract(month FROM v.visited_on) - extract(month FROM u.signed_up_on)
            AS months_since
    FROM users AS u
    JOIN visits AS v ON v.user_id = u.user_id
)
SELECT cohort, months_since, count(*) AS active, 1.0 * count(*) / (
    SELECT count(*) FROM users
    WHERE CAST(date_trunc('month', signed_up_on) AS DATE) = seen.cohort
) AS share
FROM seen
GROUP BY cohort, months_since

WITH members AS (
    SELECT user_id, signed_up_on, CAST(date_trunc('month', signed_up_on) AS DATE) AS cohort
    FROM users
),
sizes AS (
    SELECT cohort, count(*) AS size FROM members GROUP BY cohort
),
seen AS (
    SELECT
        m.cohort,
        m.user_id,
        12 * (extract(year FROM v.visited_on) - extract(year FROM m.signed_up_on))
            + extract(month FROM v.visited_on)
            - extract(month FROM m.signed_up_on) AS months_since
    FROM members AS m
    JOIN visits AS v ON v.user_id = m.user_id
)
SELECT
    seen.cohort,
    seen.months_since,
    count(DISTINCT seen.user_id) AS active,
    1.0 * count(DISTINCT seen.user_id) / sizes.size AS share
FROM seen
JOIN sizes ON sizes.cohort = seen.cohort
GROUP BY seen.cohort, seen.months_since, sizes.size

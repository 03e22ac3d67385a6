-- Distinct months of each user first, then plain counts.
WITH months AS (
    SELECT DISTINCT user_id, CAST(date_trunc('month', visited_on) AS DATE) AS month FROM visits
),
members AS (
    SELECT
        user_id,
        CAST(date_trunc('month', signed_up_on) AS DATE) AS cohort,
        count(*) OVER (PARTITION BY date_trunc('month', signed_up_on)) AS size
    FROM users
)
SELECT
    cohort,
    12 * (extract(year FROM month) - extract(year FROM cohort))
        + extract(month FROM month) - extract(month FROM cohort) AS months_since,
    count(*) AS active,
    count(*) * 1.0 / max(size) AS share
FROM members
JOIN months ON months.user_id = members.user_id
GROUP BY 1, 2

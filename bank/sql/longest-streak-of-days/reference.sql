WITH days AS (
    SELECT DISTINCT user_id, CAST(logged_in_at AS DATE) AS day FROM logins
),
numbered AS (
    SELECT
        user_id,
        day,
        day - CAST(row_number() OVER (PARTITION BY user_id ORDER BY day) AS INTEGER) AS island
    FROM days
),
streaks AS (
    SELECT user_id, count(*) AS days, min(day) AS first_day
    FROM numbered
    GROUP BY user_id, island
),
ranked AS (
    SELECT
        *,
        row_number() OVER (PARTITION BY user_id ORDER BY days DESC, first_day) AS place
    FROM streaks
)
SELECT user_id, days, first_day
FROM ranked
WHERE place = 1

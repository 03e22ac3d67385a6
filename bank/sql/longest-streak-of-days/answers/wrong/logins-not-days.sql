-- Logins are counted and not days: several on one day make the streak longer.
WITH days AS (
    SELECT user_id, CAST(logged_in_at AS DATE) AS day,
        CAST(dense_rank() OVER (PARTITION BY user_id ORDER BY CAST(logged_in_at AS DATE)) AS INTEGER) AS n
    FROM logins
),
streaks AS (
    SELECT user_id, count(*) AS days, min(day) AS first_day FROM days GROUP BY user_id, day - n
)
SELECT user_id, days, first_day FROM (
    SELECT *, row_number() OVER (PARTITION BY user_id ORDER BY days DESC, first_day) AS r FROM streaks
) AS ranked WHERE r = 1

-- Days stand there repeatedly, so that the numbers run ahead of the dates and streaks fall apart.
WITH numbered AS (
    SELECT user_id, CAST(logged_in_at AS DATE) AS day,
        CAST(logged_in_at AS DATE)
            - CAST(row_number() OVER (PARTITION BY user_id ORDER BY logged_in_at) AS INTEGER) AS island
    FROM logins
),
streaks AS (
    SELECT user_id, count(DISTINCT day) AS days, min(day) AS first_day
    FROM numbered GROUP BY user_id, island
)
SELECT user_id, days, first_day FROM (
    SELECT *, row_number() OVER (PARTITION BY user_id ORDER BY days DESC, first_day) AS r FROM streaks
) AS ranked WHERE r = 1

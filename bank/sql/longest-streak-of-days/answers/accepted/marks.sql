-- Days without a day before are marked, and streaks numbered by the running sum.
WITH days AS (
    SELECT DISTINCT user_id, CAST(logged_in_at AS DATE) AS day FROM logins
),
marked AS (
    SELECT *, CASE WHEN day - lag(day) OVER (PARTITION BY user_id ORDER BY day) = 1
        THEN 0 ELSE 1 END AS begins
    FROM days
),
islands AS (
    SELECT *, sum(begins) OVER (PARTITION BY user_id ORDER BY day) AS island FROM marked
),
streaks AS (
    SELECT user_id, island, count(*) AS days, min(day) AS first_day
    FROM islands GROUP BY user_id, island
)
SELECT user_id, days, first_day
FROM streaks AS s
WHERE NOT EXISTS (
    SELECT 1 FROM streaks AS b
    WHERE b.user_id = s.user_id
        AND (b.days > s.days OR (b.days = s.days AND b.first_day < s.first_day))
)

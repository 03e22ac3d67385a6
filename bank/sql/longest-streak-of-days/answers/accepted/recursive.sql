-- Each first day is followed day by day by recursion.
WITH RECURSIVE days AS (
    SELECT DISTINCT user_id, CAST(logged_in_at AS DATE) AS day FROM logins
),
runs AS (
    SELECT d.user_id, d.day AS first_day, d.day, 1 AS days
    FROM days AS d
    WHERE NOT EXISTS (
        SELECT 1 FROM days AS p WHERE p.user_id = d.user_id AND p.day = d.day - 1
    )
    UNION ALL
    SELECT r.user_id, r.first_day, d.day, r.days + 1
    FROM runs AS r
    JOIN days AS d ON d.user_id = r.user_id AND d.day = r.day + 1
)
SELECT user_id, days, first_day
FROM (
    SELECT *, row_number() OVER (PARTITION BY user_id ORDER BY days DESC, first_day) AS place
    FROM runs
) AS ranked
WHERE place = 1

-- The streak that ends last is returned, and not the longest one.
WITH days AS (SELECT DISTINCT user_id, CAST(logged_in_at AS DATE) AS day FROM logins),
numbered AS (
    SELECT *, day - CAST(row_number() OVER (PARTITION BY user_id ORDER BY day) AS INTEGER) AS island FROM days
),
streaks AS (
    SELECT user_id, count(*) AS days, min(day) AS first_day FROM numbered GROUP BY user_id, island
)
SELECT user_id, days, first_day FROM (
    SELECT *, row_number() OVER (PARTITION BY user_id ORDER BY first_day DESC) AS r FROM streaks
) AS ranked WHERE r = 1

-- Every streak is returned, and not the longest of each user.
WITH days AS (SELECT DISTINCT user_id, CAST(logged_in_at AS DATE) AS day FROM logins),
numbered AS (
    SELECT *, day - CAST(row_number() OVER (PARTITION BY user_id ORDER BY day) AS INTEGER) AS island FROM days
)
SELECT user_id, count(*) AS days, min(day) AS first_day
FROM numbered GROUP BY user_id, island

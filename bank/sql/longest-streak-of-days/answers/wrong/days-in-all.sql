-- All days of a user are counted, with their gaps.
SELECT user_id, count(DISTINCT CAST(logged_in_at AS DATE)) AS days,
    CAST(min(logged_in_at) AS DATE) AS first_day
FROM logins
GROUP BY user_id

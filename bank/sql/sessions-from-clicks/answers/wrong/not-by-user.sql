-- The click before is looked for among all users.
WITH before AS (
    SELECT *, lag(clicked_at) OVER (ORDER BY clicked_at, user_id) AS previous
    FROM clicks
),
numbered AS (
    SELECT user_id, clicked_at,
        sum(CASE WHEN previous IS NULL OR clicked_at - previous > INTERVAL '30 minutes'
            THEN 1 ELSE 0 END) OVER (ORDER BY clicked_at, user_id) AS session
    FROM before
)
SELECT user_id, session, min(clicked_at) AS started_at, max(clicked_at) AS ended_at,
    count(*) AS clicks
FROM numbered
GROUP BY user_id, session

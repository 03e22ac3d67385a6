-- A gap of exactly 30 minutes begins a new session here; only a longer one does.
WITH before AS (
    SELECT *, lag(clicked_at) OVER (PARTITION BY user_id ORDER BY clicked_at) AS previous
    FROM clicks
),
numbered AS (
    SELECT user_id, clicked_at,
        sum(CASE WHEN previous IS NULL OR clicked_at - previous >= INTERVAL '30 minutes'
            THEN 1 ELSE 0 END) OVER (PARTITION BY user_id ORDER BY clicked_at) AS session
    FROM before
)
SELECT user_id, session, min(clicked_at) AS started_at, max(clicked_at) AS ended_at,
    count(*) AS clicks
FROM numbered
GROUP BY user_id, session

-- Each click counts the beginnings up to it.
WITH begins AS (
    SELECT DISTINCT c.user_id, c.clicked_at
    FROM clicks AS c
    WHERE NOT EXISTS (
        SELECT 1 FROM clicks AS p
        WHERE p.user_id = c.user_id AND p.clicked_at < c.clicked_at
            AND p.clicked_at >= c.clicked_at - INTERVAL '30 minutes'
    )
),
numbered AS (
    SELECT c.user_id, c.clicked_at, (
        SELECT count(*) FROM begins AS b
        WHERE b.user_id = c.user_id AND b.clicked_at <= c.clicked_at
    ) AS session
    FROM clicks AS c
)
SELECT user_id, session, min(clicked_at) AS started_at, max(clicked_at) AS ended_at,
    count(*) AS clicks
FROM numbered
GROUP BY 1, 2

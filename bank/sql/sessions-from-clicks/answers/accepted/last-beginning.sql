-- Each click is given the time of the latest beginning, and these are ranked.
WITH marked AS (
    SELECT
        user_id, clicked_at,
        CASE WHEN lag(clicked_at) OVER (PARTITION BY user_id ORDER BY clicked_at)
            >= clicked_at - INTERVAL '30 minutes' THEN NULL ELSE clicked_at END AS begins
    FROM clicks
),
started AS (
    SELECT *, max(begins) OVER (PARTITION BY user_id ORDER BY clicked_at) AS started_at
    FROM marked
)
SELECT
    user_id,
    dense_rank() OVER (PARTITION BY user_id ORDER BY started_at) AS session,
    started_at,
    max(clicked_at) AS ended_at,
    count(*) AS clicks
FROM started
GROUP BY user_id, started_at

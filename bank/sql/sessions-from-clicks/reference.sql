WITH marked AS (
    SELECT
        user_id,
        clicked_at,
        CASE
            WHEN clicked_at - lag(clicked_at) OVER (PARTITION BY user_id ORDER BY clicked_at)
                <= INTERVAL '30 minutes' THEN 0
            ELSE 1
        END AS begins
    FROM clicks
),
numbered AS (
    SELECT *, sum(begins) OVER (PARTITION BY user_id ORDER BY clicked_at) AS session
    FROM marked
)
SELECT
    user_id,
    session,
    min(clicked_at) AS started_at,
    max(clicked_at) AS ended_at,
    count(*) AS clicks
FROM numbered
GROUP BY user_id, session

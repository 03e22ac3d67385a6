-- All clicks of a day are taken for one session.
SELECT
    user_id,
    row_number() OVER (PARTITION BY user_id ORDER BY CAST(clicked_at AS DATE)) AS session,
    min(clicked_at) AS started_at, max(clicked_at) AS ended_at, count(*) AS clicks
FROM clicks
GROUP BY user_id, CAST(clicked_at AS DATE)

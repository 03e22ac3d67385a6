-- A session ends 30 minutes after its first click here, whatever was clicked since.
SELECT
    user_id,
    dense_rank() OVER (PARTITION BY user_id ORDER BY slot) AS session,
    min(clicked_at) AS started_at, max(clicked_at) AS ended_at, count(*) AS clicks
FROM (
    SELECT *, floor(extract(epoch FROM clicked_at
        - min(clicked_at) OVER (PARTITION BY user_id)) / 1801) AS slot
    FROM clicks
) AS slotted
GROUP BY user_id, slot

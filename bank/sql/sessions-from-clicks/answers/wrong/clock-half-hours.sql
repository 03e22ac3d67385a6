-- Time is cut at the full and the half hour of the clock, where a session is cut by gaps.
SELECT
    user_id,
    dense_rank() OVER (PARTITION BY user_id ORDER BY slot) AS session,
    min(clicked_at) AS started_at, max(clicked_at) AS ended_at, count(*) AS clicks
FROM (
    SELECT *, floor(extract(epoch FROM clicked_at) / 1800) AS slot FROM clicks
) AS slotted
GROUP BY user_id, slot

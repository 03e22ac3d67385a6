-- A frame of days by RANGE, divided by seven.
SELECT shop, sold_on, sum(revenue) OVER last_week / 7.0 AS average
FROM sales
WINDOW last_week AS (
    PARTITION BY shop ORDER BY sold_on
    RANGE BETWEEN INTERVAL '6 days' PRECEDING AND CURRENT ROW
)

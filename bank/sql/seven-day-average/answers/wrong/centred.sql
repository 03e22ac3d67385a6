-- The window lies around the day: three days after it are known already.
SELECT shop, sold_on, sum(revenue) OVER (
    PARTITION BY shop ORDER BY sold_on
    RANGE BETWEEN INTERVAL '3 days' PRECEDING AND INTERVAL '3 days' FOLLOWING
) / 7 AS average
FROM sales

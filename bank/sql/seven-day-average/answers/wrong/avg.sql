-- avg divides by the rows that are there; days without sales are zeros here.
SELECT shop, sold_on, avg(revenue) OVER (
    PARTITION BY shop ORDER BY sold_on
    RANGE BETWEEN INTERVAL '6 days' PRECEDING AND CURRENT ROW
) AS average
FROM sales

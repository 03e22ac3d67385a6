-- Without a frame the sum runs from the first day on.
SELECT shop, sold_on, sum(revenue) OVER (PARTITION BY shop ORDER BY sold_on) / 7 AS average
FROM sales

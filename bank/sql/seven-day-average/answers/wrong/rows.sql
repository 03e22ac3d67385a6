-- The frame takes seven rows: with days missing it reaches further back than seven days.
SELECT shop, sold_on, sum(revenue) OVER (
    PARTITION BY shop ORDER BY sold_on ROWS BETWEEN 6 PRECEDING AND CURRENT ROW
) / 7 AS average
FROM sales

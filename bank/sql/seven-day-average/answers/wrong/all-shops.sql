-- The revenue of all shops is added up: the window is not cut by shop.
SELECT shop, sold_on, sum(revenue) OVER (
    ORDER BY sold_on RANGE BETWEEN INTERVAL '6 days' PRECEDING AND CURRENT ROW
) / 7 AS average
FROM sales

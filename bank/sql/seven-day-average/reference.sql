SELECT
    shop,
    sold_on,
    sum(revenue) OVER (
        PARTITION BY shop
        ORDER BY sold_on
        RANGE BETWEEN INTERVAL '6 days' PRECEDING AND CURRENT ROW
    ) / 7 AS average
FROM sales

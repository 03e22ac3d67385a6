-- A self-join on the last six days.
SELECT s.shop, s.sold_on, sum(w.revenue) / 7 AS average
FROM sales AS s
JOIN sales AS w
    ON w.shop = s.shop AND w.sold_on <= s.sold_on AND w.sold_on > s.sold_on - 7
GROUP BY s.shop, s.sold_on

-- A subquery adds up the week of each row.
SELECT s.shop, s.sold_on, (
    SELECT sum(w.revenue) FROM sales AS w
    WHERE w.shop = s.shop AND s.sold_on - w.sold_on BETWEEN 0 AND 6
) / 7 AS average
FROM sales AS s

-- Departments without a second salary are lost, where they stand with NULL.
SELECT department, min(salary) AS second
FROM (
    SELECT department, salary,
        dense_rank() OVER (PARTITION BY department ORDER BY salary DESC) AS n
    FROM employees WHERE salary IS NOT NULL
) AS r
WHERE n = 2
GROUP BY department

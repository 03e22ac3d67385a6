-- The second lowest salary is returned.
SELECT d.department, min(r.salary) AS second
FROM departments AS d
LEFT JOIN (
    SELECT department, salary,
        dense_rank() OVER (PARTITION BY department ORDER BY salary) AS n
    FROM employees WHERE salary IS NOT NULL
) AS r ON r.department = d.department AND r.n = 2
GROUP BY d.department

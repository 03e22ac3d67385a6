-- The unknown salary takes the first place, so the highest known one becomes the second.
SELECT d.department, min(r.salary) AS second
FROM departments AS d
LEFT JOIN (
    SELECT department, salary,
        dense_rank() OVER (PARTITION BY department ORDER BY salary DESC NULLS FIRST) AS n
    FROM employees
) AS r ON r.department = d.department AND r.n = 2
GROUP BY d.department

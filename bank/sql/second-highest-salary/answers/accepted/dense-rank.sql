-- dense_rank over the known salaries, the second one joined.
WITH ranked AS (
    SELECT
        department, salary,
        dense_rank() OVER (PARTITION BY department ORDER BY salary DESC) AS place
    FROM employees
    WHERE salary IS NOT NULL
)
SELECT d.department, min(r.salary) AS second
FROM departments AS d
LEFT JOIN ranked AS r ON r.department = d.department AND r.place = 2
GROUP BY d.department

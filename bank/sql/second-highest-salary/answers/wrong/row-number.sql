-- Ties count twice: of two people with the highest salary the second is returned.
SELECT d.department, r.salary AS second
FROM departments AS d
LEFT JOIN (
    SELECT department, salary,
        row_number() OVER (PARTITION BY department ORDER BY salary DESC) AS n
    FROM employees WHERE salary IS NOT NULL
) AS r ON r.department = d.department AND r.n = 2

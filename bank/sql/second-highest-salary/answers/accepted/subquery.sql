-- A subquery that skips the first of the different salaries.
SELECT department, (
    SELECT DISTINCT salary FROM employees AS e
    WHERE e.department = d.department AND salary IS NOT NULL
    ORDER BY salary DESC
    LIMIT 1 OFFSET 1
) AS second
FROM departments AS d

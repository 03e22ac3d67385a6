-- The highest of the salaries below the highest.
SELECT d.department, max(e.salary) AS second
FROM departments AS d
LEFT JOIN (
    SELECT department, max(salary) AS top FROM employees GROUP BY department
) AS t ON t.department = d.department
LEFT JOIN employees AS e ON e.department = d.department AND e.salary < t.top
GROUP BY d.department

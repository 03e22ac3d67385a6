-- Salaries are compared with the highest of all departments together.
SELECT d.department, max(e.salary) AS second
FROM departments AS d
LEFT JOIN employees AS e
    ON e.department = d.department AND e.salary < (SELECT max(salary) FROM employees)
GROUP BY d.department

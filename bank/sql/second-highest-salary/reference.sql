SELECT d.department, max(e.salary) AS second
FROM departments AS d
LEFT JOIN employees AS e
    ON e.department = d.department
    AND EXISTS (SELECT 1 FROM employees AS r WHERE r.department = e.department AND r.salary > e.salary)
GROUP BY d.department

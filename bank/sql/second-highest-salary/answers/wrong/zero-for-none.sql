-- Where there is no second salary 0 is returned, and not NULL.
SELECT d.department, coalesce(max(e.salary), 0) AS second
FROM departments AS d
LEFT JOIN employees AS e
    ON e.department = d.department
    AND e.salary < (SELECT max(salary) FROM employees AS t WHERE t.department = d.department)
GROUP BY d.department

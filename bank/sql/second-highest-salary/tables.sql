CREATE TABLE departments (
    department VARCHAR PRIMARY KEY
);
CREATE TABLE employees (
    employee_id INTEGER PRIMARY KEY,
    department VARCHAR NOT NULL,
    salary INTEGER
);

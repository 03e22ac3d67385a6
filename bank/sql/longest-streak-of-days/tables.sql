CREATE TABLE logins (
    user_id INTEGER NOT NULL,
    logged_in_at TIMESTAMP NOT NULL
);

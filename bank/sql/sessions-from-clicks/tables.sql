CREATE TABLE clicks (
    user_id INTEGER NOT NULL,
    clicked_at TIMESTAMP NOT NULL
);

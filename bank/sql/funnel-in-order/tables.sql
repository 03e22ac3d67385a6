CREATE TABLE events (
    user_id INTEGER NOT NULL,
    step VARCHAR NOT NULL,
    happened_at TIMESTAMP NOT NULL
);

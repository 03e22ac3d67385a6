CREATE TABLE users (
    user_id INTEGER PRIMARY KEY,
    signed_up_on DATE NOT NULL
);
CREATE TABLE visits (
    user_id INTEGER NOT NULL,
    visited_on DATE NOT NULL
);

CREATE TABLE exposures (
    user_id INTEGER NOT NULL,
    variant VARCHAR NOT NULL,
    shown_at TIMESTAMP NOT NULL
);
CREATE TABLE purchases (
    user_id INTEGER NOT NULL,
    bought_at TIMESTAMP NOT NULL,
    amount DOUBLE PRECISION NOT NULL
);

CREATE TABLE orders (
    order_id INTEGER PRIMARY KEY,
    ordered_on DATE NOT NULL,
    amount DOUBLE PRECISION NOT NULL
);

CREATE TABLE labels (
    customer_id INTEGER NOT NULL,
    predicted_at TIMESTAMP NOT NULL,
    PRIMARY KEY (customer_id, predicted_at)
);
CREATE TABLE orders (
    order_id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL,
    ordered_at TIMESTAMP NOT NULL
);

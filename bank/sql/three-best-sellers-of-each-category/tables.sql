CREATE TABLE products (
    product VARCHAR PRIMARY KEY,
    category VARCHAR NOT NULL
);
CREATE TABLE sales (
    product VARCHAR NOT NULL,
    quantity INTEGER NOT NULL,
    price DOUBLE PRECISION NOT NULL
);

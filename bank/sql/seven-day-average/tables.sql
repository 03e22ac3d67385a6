CREATE TABLE sales (
    shop VARCHAR NOT NULL,
    sold_on DATE NOT NULL,
    revenue DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (shop, sold_on)
);

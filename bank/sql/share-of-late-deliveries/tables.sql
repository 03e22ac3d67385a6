CREATE TABLE parcels (
    parcel_id INTEGER PRIMARY KEY,
    carrier VARCHAR NOT NULL,
    promised_on DATE NOT NULL,
    delivered_on DATE
);

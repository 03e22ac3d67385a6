CREATE TABLE contacts (
    contact_id INTEGER PRIMARY KEY,
    address VARCHAR,
    updated_at TIMESTAMP
);

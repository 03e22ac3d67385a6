-- The greatest id is kept, whatever the time says.
SELECT contact_id, address, updated_at FROM (
    SELECT *, row_number() OVER (PARTITION BY lower(trim(address)) ORDER BY contact_id DESC) AS n
    FROM contacts
) AS t WHERE n = 1 OR address IS NULL

-- Numbered within the normalised address.
SELECT contact_id, address, updated_at
FROM (
    SELECT *, row_number() OVER (
        PARTITION BY lower(trim(address)) ORDER BY updated_at DESC NULLS LAST, contact_id DESC
    ) AS n
    FROM contacts
) AS numbered
WHERE n = 1 OR address IS NULL

-- Rows without an address are thrown away.
SELECT contact_id, address, updated_at FROM (
    SELECT *, row_number() OVER (
        PARTITION BY lower(trim(address)) ORDER BY updated_at DESC NULLS LAST, contact_id DESC
    ) AS n FROM contacts
) AS t WHERE n = 1 AND address IS NOT NULL

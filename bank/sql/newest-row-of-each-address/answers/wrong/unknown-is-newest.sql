-- An unknown time is taken for the newest.
SELECT contact_id, address, updated_at FROM (
    SELECT *, row_number() OVER (
        PARTITION BY lower(trim(address)) ORDER BY updated_at DESC NULLS FIRST, contact_id DESC
    ) AS n FROM contacts
) AS t WHERE n = 1 OR address IS NULL

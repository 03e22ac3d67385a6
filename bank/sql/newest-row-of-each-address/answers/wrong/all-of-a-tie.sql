-- Rows of the same newest time are all kept: the tie is not broken.
SELECT contact_id, address, updated_at FROM (
    SELECT *, rank() OVER (
        PARTITION BY lower(trim(address)) ORDER BY updated_at DESC NULLS LAST
    ) AS n FROM contacts
) AS t WHERE n = 1 OR address IS NULL

WITH numbered AS (
    SELECT
        contact_id,
        address,
        updated_at,
        rank() OVER (
            PARTITION BY lower(trim(address))
            ORDER BY updated_at DESC NULLS LAST, contact_id DESC
        ) AS place
    FROM contacts
)
SELECT contact_id, address, updated_at
FROM numbered
WHERE place = 1 OR address IS NULL

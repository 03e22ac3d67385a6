-- All rows without an address are taken for one person.
SELECT contact_id, address, updated_at FROM (
    SELECT *, row_number() OVER (
        PARTITION BY lower(trim(address)) ORDER BY updated_at DESC NULLS LAST, contact_id DESC
    ) AS n FROM contacts
) AS t WHERE n = 1

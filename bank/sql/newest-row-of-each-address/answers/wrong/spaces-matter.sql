-- Spaces at the ends are told apart, so one person stays twice.
SELECT contact_id, address, updated_at FROM (
    SELECT *, row_number() OVER (
        PARTITION BY lower(address) ORDER BY updated_at DESC NULLS LAST, contact_id DESC
    ) AS n FROM contacts
) AS t WHERE n = 1 OR address IS NULL

-- The row for which no newer one of the same address exists.
SELECT contact_id, address, updated_at
FROM contacts AS c
WHERE NOT EXISTS (
    SELECT 1 FROM contacts AS o
    WHERE lower(trim(o.address)) = lower(trim(c.address))
        AND (
            o.updated_at > c.updated_at
            OR (o.updated_at IS NOT NULL AND c.updated_at IS NULL)
            OR (o.updated_at IS NOT DISTINCT FROM c.updated_at AND o.contact_id > c.contact_id)
        )
)

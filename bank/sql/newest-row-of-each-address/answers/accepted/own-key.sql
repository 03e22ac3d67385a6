-- Rows without an address get a key of their own.
WITH keyed AS (
    SELECT *, coalesce(lower(trim(address)), '#' || contact_id) AS person,
        coalesce(updated_at, TIMESTAMP '0001-01-01') AS known_at
    FROM contacts
),
newest AS (
    SELECT person, max(known_at) AS known_at FROM keyed GROUP BY person
),
chosen AS (
    SELECT max(k.contact_id) AS contact_id
    FROM keyed AS k
    JOIN newest AS n ON n.person = k.person AND n.known_at = k.known_at
    GROUP BY k.person
)
SELECT c.contact_id, c.address, c.updated_at
FROM contacts AS c
JOIN chosen ON chosen.contact_id = c.contact_id

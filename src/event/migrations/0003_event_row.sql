-- What the ledger holds of an event is made of the event's own row: a second row, its index and its place cost every
-- write more than all the rest of the ledger. The old table goes in ledger/0002, which still reads its places.
ALTER TABLE event ADD COLUMN sealed_as text NOT NULL DEFAULT ''; -- what the leaf's "subject" commits to; '': subject_id
ALTER TABLE event ADD COLUMN secret text NOT NULL DEFAULT '' CHECK (length(secret) IN (0, 64)); -- base64 of the salts; '' once forgotten
ALTER TABLE event ADD COLUMN leaf text NOT NULL DEFAULT ''; -- the entry, where it cannot be made of the row
UPDATE event SET sealed_as = event_seal.subject, secret = event_seal.secret,
    leaf = CASE WHEN event_seal.secret = '' OR event_seal.leaf LIKE '%"sealed_at":%' THEN event_seal.leaf ELSE '' END
FROM event_seal WHERE event_seal.event_id = event.id;
-- Events that have no place in the ledger yet: a row or more a transaction.
CREATE TABLE event_waiting (
    first   bigint PRIMARY KEY, -- of its events
    ward_id bigint NOT NULL,
    events  text   NOT NULL     -- their keys, decimal, a blank between
);
INSERT INTO event_waiting (first, ward_id, events)
SELECT event_id, ward_id, CAST(event_id AS text) FROM event_seal WHERE place IS NULL;
-- Events of before the ledger that nobody has sealed yet: all of the ward beneath a key.
CREATE TABLE event_unsealed (
    ward_id bigint PRIMARY KEY,
    below   bigint NOT NULL
);
INSERT INTO event_unsealed (ward_id, below)
SELECT event.ward_id, coalesce((SELECT min(event_seal.event_id) FROM event_seal
    WHERE event_seal.ward_id = event.ward_id), max(event.id) + 1)
FROM event GROUP BY event.ward_id;

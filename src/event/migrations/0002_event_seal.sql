-- What the public ledger may hold of an event, and what opens it; written with the event, never changed but for its place
-- and for being forgotten.
CREATE TABLE event_seal (
    event_id bigint PRIMARY KEY,
    ward_id  bigint NOT NULL,
    leaf     text   NOT NULL, -- the entry as it stands in the ledger: canonical JSON, no personal data
    subject  text   NOT NULL, -- what the leaf's "subject" commits to; '' once forgotten
    secret   text   NOT NULL CHECK (length(secret) IN (0, 64)), -- base64 of the salts; '' once forgotten
    place    bigint           -- the entry's index in the ward's ledger; NULL while it waits for one
);
CREATE INDEX event_seal_waiting ON event_seal (ward_id, event_id) WHERE place IS NULL;
CREATE UNIQUE INDEX event_seal_place ON event_seal (ward_id, place) WHERE place IS NOT NULL;

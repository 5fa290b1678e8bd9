-- An event is one fact that happened, written in the same transaction as the state it changed. Rows are never changed.
CREATE TABLE event (
    id           bigint PRIMARY KEY, -- time-ordered
    ward_id      bigint NOT NULL,
    at_ms        bigint NOT NULL,    -- when it happened, by the office's clock
    kind         text   NOT NULL CHECK (length(kind) BETWEEN 3 AND 80), -- 'dossier.received'
    subject_kind text   NOT NULL,    -- 'dossier', 'person', 'officer' …
    subject_id   bigint NOT NULL,
    officer_id   bigint NOT NULL,    -- who did it; 0: a citizen or the machine
    agency_id    bigint NOT NULL,    -- of the officer; 0 when there is none
    request_id   text   NOT NULL,    -- as in the log
    data         text   NOT NULL     -- JSON object; what the kind says
);
CREATE INDEX event_subject ON event (ward_id, subject_kind, subject_id, id);
CREATE INDEX event_ward ON event (ward_id, id);
CREATE INDEX event_officer ON event (ward_id, officer_id, id);

-- A backup is one attempt to copy database and files, by the server in its hour or by a command.
CREATE TABLE backup (
    ward_id    bigint NOT NULL,
    started_ms bigint NOT NULL,
    node       bigint NOT NULL, -- number of the server that made it
    ended_ms   bigint,          -- NULL while it runs
    origin     text   NOT NULL CHECK (origin IN ('schedule', 'command')),
    outcome    text   NOT NULL CHECK (outcome IN ('running', 'good', 'failed')),
    verified   bigint NOT NULL, -- 1: put back beside itself, counted and compared
    same_disk  bigint NOT NULL, -- 1: on the disk of what it copies
    folder     text   NOT NULL,
    bytes      bigint NOT NULL,
    files      bigint NOT NULL,
    reason     text   NOT NULL, -- of a failure
    PRIMARY KEY (ward_id, started_ms)
);

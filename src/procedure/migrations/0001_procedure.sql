-- A catalogue is the set of procedures of one ward; the revision is new after every change.
CREATE TABLE procedure_catalogue (
    ward_id  bigint PRIMARY KEY,
    revision bigint NOT NULL -- time-ordered, never used twice
);

-- A field groups procedures; a work field groups fields the way the ward divides its work.
CREATE TABLE procedure_field (
    ward_id         bigint NOT NULL,
    code            text   NOT NULL,
    name            text   NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    work_field      text   NOT NULL, -- '' for a field that is nobody's in this ward
    work_field_name text   NOT NULL,
    position        bigint NOT NULL, -- in lists
    PRIMARY KEY (ward_id, code)
);

-- A procedure version is one procedure as it was from a day on. Its content is never changed: a dossier keeps the
-- version it was taken under.
CREATE TABLE procedure_version (
    id         bigint PRIMARY KEY, -- time-ordered
    ward_id    bigint NOT NULL,
    code       text   NOT NULL CHECK (length(code) BETWEEN 3 AND 20),
    version    bigint NOT NULL CHECK (version > 0),
    valid_from bigint NOT NULL, -- days since 1970-01-01
    valid_to   bigint,          -- the last day; absent while it counts
    source     text   NOT NULL CHECK (source IN ('own', 'national', 'officer')),
    content    text   NOT NULL  -- JSON, procedure::Content
);
CREATE UNIQUE INDEX procedure_version_code ON procedure_version (ward_id, code, version);

-- A mark is what a national list says of a procedure, whoever wrote the version in force.
CREATE TABLE procedure_mark (
    ward_id bigint NOT NULL,
    code    text   NOT NULL,
    mark    text   NOT NULL,
    PRIMARY KEY (ward_id, code, mark)
) WITHOUT ROWID;

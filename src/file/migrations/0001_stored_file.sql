-- A stored file names bytes that lie on disk under their SHA-256; the same bytes may have several names.
CREATE TABLE stored_file (
    id          bigint PRIMARY KEY,
    ward_id     bigint NOT NULL,
    sha256      text   NOT NULL CHECK (length(sha256) = 64),
    name        text   NOT NULL CHECK (length(name) BETWEEN 1 AND 150),
    type        text   NOT NULL CHECK (type IN ('pdf', 'jpeg', 'png', 'webp', 'tiff', 'docx', 'xlsx', 'odt')),
    bytes       bigint NOT NULL CHECK (bytes > 0),
    pages       bigint CHECK (pages > 0),
    uploaded_by bigint NOT NULL, -- officer
    at_ms       bigint NOT NULL,
    settled     bigint NOT NULL  -- 1: the sweep found it in use, and need not ask again
);
CREATE INDEX stored_file_content ON stored_file (ward_id, sha256);
CREATE INDEX stored_file_unsettled ON stored_file (ward_id, settled, id);

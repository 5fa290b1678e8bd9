-- Who this witness is: one row. A key that is not this one must not go on with what was seen here.
CREATE TABLE witness (
    id  bigint PRIMARY KEY CHECK (id = 1),
    key text   NOT NULL -- the public key as it is handed out
);

-- A key by which a log may sign; a log that changes its key has two for a while.
CREATE TABLE log_key (
    origin        text NOT NULL,
    key           text NOT NULL, -- as the log hands it out
    origin_sha256 text NOT NULL, -- hexadecimal: the monitors' path
    PRIMARY KEY (origin, key)
);

CREATE INDEX log_key_by_hash ON log_key (origin_sha256);

-- The newest checkpoint of a log that this witness has cosigned: what the next one must go on from.
CREATE TABLE held_checkpoint (
    origin text   PRIMARY KEY,
    size   bigint NOT NULL CHECK (size >= 0),
    root   text   NOT NULL, -- base64
    note   text   NOT NULL, -- with the log's signatures and our cosignature
    at_s   bigint NOT NULL  -- of the cosignature, seconds since 1970
);

-- Two trees of one size, both signed by the log: proof that it has told two histories.
CREATE TABLE fork (
    origin text   NOT NULL,
    size   bigint NOT NULL,
    root   text   NOT NULL, -- of the one that was not cosigned
    held   text   NOT NULL, -- the note we had cosigned
    other  text   NOT NULL, -- the note that was sent
    at_s   bigint NOT NULL,
    PRIMARY KEY (origin, size, root)
);

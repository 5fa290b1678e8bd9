-- A kept answer is what the first try of a creating request got, so that a second try gets the same.
CREATE TABLE kept_answer (
    ward_id     bigint NOT NULL,
    officer_id  bigint NOT NULL, -- 0: nobody signed in
    route       text   NOT NULL, -- method and pattern
    key         text   NOT NULL CHECK (length(key) BETWEEN 8 AND 64),
    body_sha256 text   NOT NULL, -- of what was sent, so that a key is not used for two things
    status      bigint NOT NULL,
    body        text   NOT NULL,
    at_ms       bigint NOT NULL,
    PRIMARY KEY (ward_id, officer_id, route, key)
);
CREATE INDEX kept_answer_age ON kept_answer (at_ms);

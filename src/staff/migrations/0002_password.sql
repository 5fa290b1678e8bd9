-- When the password was set: an administrator's grows old. Before this it was not kept; the last use is the nearest.
ALTER TABLE officer ADD COLUMN password_ms bigint NOT NULL DEFAULT 0;
UPDATE officer SET password_ms = used_ms;

-- A password an officer had before: it is not taken again soon.
CREATE TABLE old_password (
    ward_id    bigint NOT NULL,
    officer_id bigint NOT NULL,
    until_ms   bigint NOT NULL, -- when it was replaced
    hash       text   NOT NULL, -- argon2id
    PRIMARY KEY (ward_id, officer_id, until_ms, hash)
);

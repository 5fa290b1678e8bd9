-- The ward as an office: how it calls itself on screens and forms, and how it makes its dossier codes.
CREATE TABLE ward_office (
    ward_id      bigint PRIMARY KEY,
    name         text   NOT NULL,
    agency_name  text   NOT NULL,
    centre_name  text   NOT NULL,
    address      text   NOT NULL,
    phone        text   NOT NULL,
    code_pattern text   NOT NULL, -- '{agency}-{yymmdd}-{serial:4}'
    code_agency  text   NOT NULL  -- 'H48.21028'
);

-- An agency is a part of the ward that has people and takes steps.
CREATE TABLE agency (
    id        bigint PRIMARY KEY,
    ward_id   bigint NOT NULL,
    code      text   NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    name      text   NOT NULL CHECK (length(name) BETWEEN 1 AND 150),
    kind      text   NOT NULL CHECK (kind IN ('centre', 'office', 'department', 'party', 'front')),
    parent_id bigint NOT NULL, -- 0: directly under the ward
    active    bigint NOT NULL CHECK (active IN (0, 1))
);
CREATE UNIQUE INDEX agency_code ON agency (ward_id, code);

-- A work field is a group of fields of procedures that the same people work on; permissions are held for it.
CREATE TABLE work_field (
    ward_id bigint NOT NULL,
    code    text   NOT NULL,
    name    text   NOT NULL,
    place   bigint NOT NULL, -- order on screens
    PRIMARY KEY (ward_id, code)
);

-- A field of procedures, and the one work field it belongs to.
CREATE TABLE work_field_part (
    ward_id    bigint NOT NULL,
    field      text   NOT NULL,
    name       text   NOT NULL,
    work_field text   NOT NULL,
    place      bigint NOT NULL,
    PRIMARY KEY (ward_id, field)
) WITHOUT ROWID;

-- An officer is one person with one account.
CREATE TABLE officer (
    id              bigint PRIMARY KEY,
    ward_id         bigint NOT NULL,
    login           text   NOT NULL CHECK (length(login) BETWEEN 2 AND 40),
    name            text   NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    title           text   NOT NULL CHECK (length(title) <= 150),
    agency_id       bigint NOT NULL,
    phone           text   NOT NULL,
    active          bigint NOT NULL CHECK (active IN (0, 1)),
    used_ms         bigint NOT NULL, -- the last sign-in, or when an administrator made the account usable
    password_hash   text   NOT NULL, -- argon2id; '' until a first password was given
    must_change     bigint NOT NULL CHECK (must_change IN (0, 1)),
    factor_secret   text   NOT NULL, -- base32; '' when there is none
    factor_on       bigint NOT NULL CHECK (factor_on IN (0, 1)), -- 0 with a secret: not confirmed yet
    factor_step     bigint NOT NULL  -- the newest time step whose code was used; none is used twice
);
CREATE UNIQUE INDEX officer_login ON officer (ward_id, login);
CREATE INDEX officer_ward ON officer (ward_id, id);

-- A code on paper that stands in for the second factor once; the row goes when it is used.
CREATE TABLE recovery_code (
    ward_id    bigint NOT NULL,
    officer_id bigint NOT NULL,
    hash       text   NOT NULL, -- SHA-256
    PRIMARY KEY (ward_id, officer_id, hash)
) WITHOUT ROWID;

-- A sign-in: the browser holds the token, we hold its SHA-256.
CREATE TABLE officer_session (
    key        text   PRIMARY KEY,
    ward_id    bigint NOT NULL,
    officer_id bigint NOT NULL,
    started_ms bigint NOT NULL,
    used_ms    bigint NOT NULL
);
CREATE INDEX officer_session_officer ON officer_session (ward_id, officer_id);

-- Wrong passwords and codes of a login, whether somebody has it or not: both look alike from outside.
CREATE TABLE sign_in_failure (
    ward_id  bigint NOT NULL,
    login    text   NOT NULL,
    failed   bigint NOT NULL,
    until_ms bigint NOT NULL, -- forgotten, and a lock opened, after this
    PRIMARY KEY (ward_id, login)
) WITHOUT ROWID;

-- A permission an officer holds for a work field and an agency, from one day to another.
CREATE TABLE officer_grant (
    id         bigint PRIMARY KEY,
    ward_id    bigint NOT NULL,
    officer_id bigint NOT NULL,
    permission text   NOT NULL CHECK (permission IN ('receive', 'handle', 'review', 'sign', 'issue', 'return', 'fee', 'lead', 'admin')),
    work_field text   NOT NULL, -- '': every field
    agency_id  bigint NOT NULL, -- 0: the whole ward
    from_on    bigint NOT NULL,
    to_on      bigint           -- the last day; null: open
);
CREATE INDEX officer_grant_officer ON officer_grant (ward_id, officer_id);
CREATE INDEX officer_grant_permission ON officer_grant (ward_id, permission);

-- An absence gives what the absent officer holds to one substitute, for its days.
CREATE TABLE absence (
    id            bigint PRIMARY KEY,
    ward_id       bigint NOT NULL,
    officer_id    bigint NOT NULL,
    substitute_id bigint NOT NULL CHECK (substitute_id <> officer_id),
    work_field    text   NOT NULL, -- '': every field
    from_on       bigint NOT NULL,
    to_on         bigint NOT NULL,
    reason        text   NOT NULL CHECK (length(reason) BETWEEN 1 AND 300)
);
CREATE INDEX absence_officer ON absence (ward_id, officer_id, to_on);
CREATE INDEX absence_substitute ON absence (ward_id, substitute_id, to_on);
CREATE INDEX absence_day ON absence (ward_id, to_on);

-- Who is to stand in for whom when it comes to it; offered when an absence is entered, gives nothing by itself.
CREATE TABLE named_substitute (
    id            bigint PRIMARY KEY,
    ward_id       bigint NOT NULL,
    officer_id    bigint NOT NULL,
    substitute_id bigint NOT NULL,
    from_on       bigint NOT NULL,
    to_on         bigint,          -- null: open
    reason        text   NOT NULL
);
CREATE UNIQUE INDEX named_substitute_pair ON named_substitute (ward_id, officer_id, substitute_id);

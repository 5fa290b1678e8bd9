-- A person is a citizen or an organisation the office serves, typed once.
CREATE TABLE person (
    id          bigint PRIMARY KEY,
    ward_id     bigint NOT NULL,
    kind        text   NOT NULL CHECK (kind IN ('citizen', 'organisation')),
    name        text   NOT NULL CHECK (length(name) BETWEEN 2 AND 200),
    name_exact  text   NOT NULL, -- folded, marks kept
    name_folded text   NOT NULL, -- folded, without marks
    birth_on    bigint,          -- days since 1970-01-01
    birth_year  bigint,          -- with birth_on always; alone when only the year is known
    gender      text   CHECK (gender IN ('male', 'female', 'other')),
    id_kind     text   CHECK (id_kind IN ('cccd', 'cmnd', 'passport', 'tax_code')),
    id_number   text   CHECK (length(id_number) BETWEEN 6 AND 13),
    phone       text   CHECK (length(phone) BETWEEN 10 AND 11),
    email       text   CHECK (length(email) BETWEEN 3 AND 254),
    address     text   NOT NULL CHECK (length(address) BETWEEN 1 AND 300),
    unit_code   text   CHECK (length(unit_code) = 5),
    dossiers    bigint NOT NULL,
    version     bigint NOT NULL,
    created_ms  bigint NOT NULL,
    created_by  bigint NOT NULL, -- officer
    changed_ms  bigint NOT NULL,
    CHECK ((id_kind IS NULL) = (id_number IS NULL))
);
CREATE UNIQUE INDEX person_id_number ON person (ward_id, id_number, id_kind);
CREATE INDEX person_phone ON person (ward_id, phone, id);
CREATE INDEX person_name ON person (ward_id, name_folded, id);

-- A person word is one word of a person's name, once without marks and, where it has any, once with them.
CREATE TABLE person_word (
    ward_id   bigint NOT NULL,
    word      text   NOT NULL,
    person_id bigint NOT NULL REFERENCES person (id),
    PRIMARY KEY (ward_id, word, person_id)
) WITHOUT ROWID;

-- A result's number is given out once a year; what it is compared by: small letters, words one space apart, no leading zeros.
CREATE TABLE result_number (
    ward_id    bigint NOT NULL,
    year       bigint NOT NULL, -- of issuing
    number_key text   NOT NULL, -- '45 ubnd'
    dossier_id bigint NOT NULL REFERENCES dossier (id),
    PRIMARY KEY (ward_id, year, number_key)
);

-- The names under which dossiers of an applicant were taken in, and their words: kept once, not with every dossier.
CREATE TABLE dossier_applicant_name (
    ward_id      bigint NOT NULL,
    applicant_id bigint NOT NULL,
    name         text   NOT NULL,
    PRIMARY KEY (ward_id, applicant_id, name)
) WITHOUT ROWID;
-- A word of such a name finds all dossiers of the applicant, and so does the name from its beginning: '=nguyen van an'.
CREATE TABLE dossier_applicant_word (
    ward_id      bigint NOT NULL,
    word         text   NOT NULL,
    applicant_id bigint NOT NULL,
    PRIMARY KEY (ward_id, word, applicant_id)
) WITHOUT ROWID;

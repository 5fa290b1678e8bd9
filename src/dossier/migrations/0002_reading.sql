-- A counted fact is one that a figure of `tally` counts: the records behind the figure, one row each.
CREATE TABLE counted (
    ward_id    bigint NOT NULL,
    figure     text   NOT NULL,
    day        bigint NOT NULL, -- office calendar
    id         bigint NOT NULL,
    dossier_id bigint NOT NULL REFERENCES dossier (id),
    officer_id bigint NOT NULL, -- who did it
    agency_id  bigint NOT NULL, -- of the officer
    PRIMARY KEY (ward_id, figure, day, id)
) WITHOUT ROWID;

-- Lists of dossiers, newest first, by what they are filtered by.
CREATE INDEX dossier_state_received ON dossier (ward_id, state, received_ms, id);
CREATE INDEX dossier_work_field_received ON dossier (ward_id, work_field, received_ms, id);
CREATE INDEX dossier_procedure_received ON dossier (ward_id, procedure_code, received_ms, id);
CREATE INDEX dossier_received_by ON dossier (ward_id, received_by, received_ms, id);

-- When an officer was last recorded as reading a dossier, so that a screen that refreshes itself is one reading.
CREATE TABLE dossier_reading (
    ward_id    bigint NOT NULL,
    dossier_id bigint NOT NULL REFERENCES dossier (id),
    officer_id bigint NOT NULL,
    read_ms    bigint NOT NULL,
    PRIMARY KEY (ward_id, dossier_id, officer_id)
) WITHOUT ROWID;

-- The figures of some days, whoever they belong to.
CREATE INDEX tally_day ON tally (ward_id, kind, day);

-- How the ward usually handles what comes in for a work field: the steps of imported procedures until somebody confirms them.
CREATE TABLE default_steps (
    ward_id    bigint NOT NULL,
    work_field text   NOT NULL, -- code
    steps      text   NOT NULL, -- JSON, list of procedure::Step
    PRIMARY KEY (ward_id, work_field)
);

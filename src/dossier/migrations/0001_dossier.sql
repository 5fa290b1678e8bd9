-- A serial is the newest number given out under a name: codes of a day, the register of a year, forms of a year.
CREATE TABLE serial (
    ward_id bigint NOT NULL,
    name    text   NOT NULL, -- 'code/2025-07-01', 'register/2025', 'form-02/2025'
    value   bigint NOT NULL,
    PRIMARY KEY (ward_id, name)
) WITHOUT ROWID;

-- A dossier is one request of one applicant for one procedure, from intake to result.
CREATE TABLE dossier (
    id                  bigint PRIMARY KEY,
    ward_id             bigint NOT NULL,
    code                text   NOT NULL,
    register_year       bigint NOT NULL, -- 0 until it is accepted
    register_number     bigint NOT NULL, -- runs through the year without restart; 0 until accepted
    state               text   NOT NULL CHECK (state IN ('registered', 'accepted', 'not_accepted', 'in_process',
                            'supplement_asked', 'payment_asked', 'withdrawn', 'stopped', 'decided', 'returned')),
    procedure_code      text   NOT NULL,
    procedure_version   bigint NOT NULL,
    procedure_name      text   NOT NULL, -- as it was called on that day
    field               text   NOT NULL,
    work_field          text   NOT NULL,
    case_name           text   NOT NULL, -- '' when the procedure knows no cases
    channel             text   NOT NULL CHECK (channel IN ('counter', 'post', 'online', 'vneid')),
    applicant_id        bigint NOT NULL,
    applicant_name      text   NOT NULL,
    behalf_name         text   NOT NULL, -- who hands in for the applicant; '' when it is the applicant
    behalf_id_number    text   NOT NULL,
    content             text   NOT NULL CHECK (length(content) <= 2000), -- what is asked for
    sets                bigint NOT NULL CHECK (sets BETWEEN 1 AND 20),
    receive_result      text   NOT NULL CHECK (receive_result IN ('counter', 'post', 'online')),
    address_for_result  text   NOT NULL,
    duplicate_reason    text   NOT NULL, -- why it was taken although a likely duplicate was shown
    received_ms         bigint NOT NULL, -- by the clock of the counter
    received_by         bigint NOT NULL, -- officer
    received_agency     bigint NOT NULL,
    forward_due_ms      bigint,          -- by when it is passed on (rule of 15:00)
    forwarded_ms        bigint,
    starts_ms           bigint,          -- first working moment; steps count from here
    due_ms              bigint,          -- the promise in force
    due_original_ms     bigint,          -- as first printed; never changed
    due_extended_ms     bigint,          -- after the one extension
    due_rule            text   NOT NULL, -- JSON: term, case, channel, receipt rule, provisional, what moved it
    paused_ms           bigint,          -- since when the citizen is waited for
    supplements_appraisal bigint NOT NULL, -- supplements asked after appraisal: one at most
    stage               bigint NOT NULL, -- open stage, 0 before the first
    fee                 bigint,          -- đồng; absent when it cannot be known
    fee_lines           text   NOT NULL, -- JSON: how it came about
    fee_paid_ms         bigint,
    decided_ms          bigint,          -- end of handling
    ended_ms            bigint,          -- refused, withdrawn, stopped or returned
    result_number       text   NOT NULL,
    result_summary      text   NOT NULL,
    signed_by           bigint NOT NULL, -- 0 until signed
    signed_ms           bigint,
    returned_channel    text   NOT NULL,
    returned_to         text   NOT NULL,
    version             bigint NOT NULL,
    words               text   NOT NULL, -- its own words, ' nguyen nguyễn van văn ': whether it has one
    UNIQUE (ward_id, code)
);
CREATE UNIQUE INDEX dossier_register ON dossier (ward_id, register_year, register_number) WHERE register_number > 0;
CREATE INDEX dossier_state_due ON dossier (ward_id, state, due_ms, id);
CREATE INDEX dossier_received ON dossier (ward_id, received_ms, id);
CREATE INDEX dossier_applicant ON dossier (ward_id, applicant_id, procedure_code, id);

-- A handed-in component is one paper of a dossier, with how many of which kind.
CREATE TABLE dossier_component (
    ward_id     bigint NOT NULL,
    dossier_id  bigint NOT NULL REFERENCES dossier (id),
    code        text   NOT NULL,
    name        text   NOT NULL,
    originals   bigint NOT NULL CHECK (originals BETWEEN 0 AND 99),
    certified   bigint NOT NULL CHECK (certified BETWEEN 0 AND 99),
    photocopies bigint NOT NULL CHECK (photocopies BETWEEN 0 AND 99),
    note        text   NOT NULL,
    PRIMARY KEY (ward_id, dossier_id, code)
) WITHOUT ROWID;

-- An attachment is a stored file in its place in a dossier.
CREATE TABLE dossier_file (
    ward_id        bigint NOT NULL,
    dossier_id     bigint NOT NULL REFERENCES dossier (id),
    file_id        bigint NOT NULL,
    place          text   NOT NULL CHECK (place IN ('component', 'supplement', 'step', 'consultation', 'result')),
    component_code text   NOT NULL, -- '' outside components
    attached_ms    bigint NOT NULL,
    attached_by    bigint NOT NULL,
    PRIMARY KEY (ward_id, dossier_id, file_id)
) WITHOUT ROWID;
CREATE INDEX dossier_file_of ON dossier_file (ward_id, file_id);

-- A step is one piece of handling by one agency; steps of one stage run in parallel, stages one after another.
CREATE TABLE dossier_step (
    id              bigint PRIMARY KEY,
    ward_id         bigint NOT NULL,
    dossier_id      bigint NOT NULL REFERENCES dossier (id),
    stage           bigint NOT NULL,
    name            text   NOT NULL,
    kind            text   NOT NULL CHECK (kind IN ('handle', 'review', 'sign', 'issue', 'consult')),
    agency_id       bigint NOT NULL, -- 0: outside the ward
    external        text   NOT NULL, -- who outside
    share           bigint NOT NULL, -- percent of the time
    officer_id      bigint NOT NULL, -- 0 until assigned
    state           text   NOT NULL CHECK (state IN ('waiting', 'open', 'done', 'skipped')),
    due_ms          bigint,
    effort_minutes  bigint NOT NULL, -- office time it may take, capped: what sharing out the work goes by
    opened_ms       bigint,
    done_ms         bigint,
    done_by         bigint NOT NULL,
    note            text   NOT NULL
);
CREATE INDEX dossier_step_of ON dossier_step (ward_id, dossier_id, stage, id);
CREATE INDEX dossier_step_work ON dossier_step (ward_id, state, officer_id, due_ms, id, effort_minutes);

-- An officer's load is the effort of all steps open in his hands, kept by what opens and ends them.
CREATE TABLE officer_load (
    ward_id    bigint NOT NULL,
    officer_id bigint NOT NULL,
    minutes    bigint NOT NULL,
    PRIMARY KEY (ward_id, officer_id)
) WITHOUT ROWID;

-- A supplement is one request to the citizen for missing papers, and its answer.
CREATE TABLE supplement (
    id              bigint PRIMARY KEY,
    ward_id         bigint NOT NULL,
    dossier_id      bigint NOT NULL REFERENCES dossier (id),
    after_appraisal bigint NOT NULL CHECK (after_appraisal IN (0, 1)),
    reason          text   NOT NULL,
    missing         text   NOT NULL, -- JSON: [{component, originals, certified, photocopies, note}]
    asked_ms        bigint NOT NULL,
    asked_by        bigint NOT NULL,
    answered_ms     bigint,
    answered_by     bigint NOT NULL,
    due_before_ms   bigint,
    due_after_ms    bigint
);
CREATE INDEX supplement_of ON supplement (ward_id, dossier_id, id);

-- A consultation asks another agency for its opinion within a time of its own.
CREATE TABLE consultation (
    id          bigint PRIMARY KEY,
    ward_id     bigint NOT NULL,
    dossier_id  bigint NOT NULL REFERENCES dossier (id),
    step_id     bigint NOT NULL REFERENCES dossier_step (id),
    asked_of    text   NOT NULL,
    agency_id   bigint NOT NULL, -- 0: outside the ward
    content     text   NOT NULL,
    asked_ms    bigint NOT NULL,
    asked_by    bigint NOT NULL,
    due_ms      bigint NOT NULL,
    answered_ms bigint,
    answered_by bigint NOT NULL,
    answer      text   NOT NULL
);
CREATE INDEX consultation_of ON consultation (ward_id, dossier_id, id);
CREATE INDEX consultation_open ON consultation (ward_id, answered_ms, due_ms);

-- A printed form is what was handed out, with its number of the year and what stood on it, so that a second print says the same.
CREATE TABLE printed_form (
    id         bigint PRIMARY KEY,
    ward_id    bigint NOT NULL,
    dossier_id bigint NOT NULL REFERENCES dossier (id),
    form       text   NOT NULL CHECK (form IN ('01', '02', '03', '04', '05')),
    year       bigint NOT NULL,
    number     bigint NOT NULL,
    at_ms      bigint NOT NULL,
    officer_id bigint NOT NULL,
    data       text   NOT NULL, -- JSON
    UNIQUE (ward_id, form, year, number)
);
CREATE INDEX printed_form_of ON printed_form (ward_id, dossier_id, form, id);

-- A draft is an intake not yet sent, kept for the officer who types it.
CREATE TABLE draft (
    id         bigint PRIMARY KEY,
    ward_id    bigint NOT NULL,
    officer_id bigint NOT NULL,
    title      text   NOT NULL,
    content    text   NOT NULL CHECK (length(content) <= 65536), -- JSON object
    version    bigint NOT NULL,
    changed_ms bigint NOT NULL
);
CREATE INDEX draft_of ON draft (ward_id, officer_id, changed_ms);

-- A word of a dossier finds it: folded and exact words of code, applicant and a content that somebody typed.
CREATE TABLE dossier_word (
    ward_id    bigint NOT NULL,
    word       text   NOT NULL,
    dossier_id bigint NOT NULL,
    PRIMARY KEY (ward_id, word, dossier_id)
) WITHOUT ROWID;

-- The names under which dossiers of a procedure were taken in, and their words: kept once, not with every dossier.
CREATE TABLE dossier_procedure_name (
    ward_id        bigint NOT NULL,
    procedure_code text   NOT NULL,
    name           text   NOT NULL,
    PRIMARY KEY (ward_id, procedure_code, name)
) WITHOUT ROWID;
-- A word of such a name finds all dossiers of the procedure.
CREATE TABLE dossier_procedure_word (
    ward_id        bigint NOT NULL,
    word           text   NOT NULL,
    procedure_code text   NOT NULL,
    PRIMARY KEY (ward_id, word, procedure_code)
) WITHOUT ROWID;

-- A tally is a figure of one day, kept by the event that changes it, so that the board never scans dossiers.
CREATE TABLE tally (
    ward_id bigint NOT NULL,
    day     bigint NOT NULL, -- office calendar
    kind    text   NOT NULL CHECK (kind IN ('ward', 'officer', 'work_field', 'procedure', 'agency', 'channel')),
    key     text   NOT NULL, -- whose; '' for the ward
    figure  text   NOT NULL, -- 'received', 'decided_early', 'decided_on_time', 'decided_late', 'refused' …
    count   bigint NOT NULL,
    PRIMARY KEY (ward_id, kind, key, figure, day)
) WITHOUT ROWID;

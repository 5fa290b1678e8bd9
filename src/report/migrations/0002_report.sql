-- A category of reports, as the ward names it.
CREATE TABLE report_category (
    ward_id bigint NOT NULL,
    code    text   NOT NULL,
    name    text   NOT NULL,
    place   bigint NOT NULL, -- order on screens
    PRIMARY KEY (ward_id, code)
);

-- A kind of report: where it goes, by when, and what is asked. One that is offered no more stays for old reports.
CREATE TABLE report_kind (
    ward_id bigint NOT NULL,
    code    text   NOT NULL CHECK (length(code) BETWEEN 1 AND 60),
    active  bigint NOT NULL CHECK (active IN (0, 1)),
    place   bigint NOT NULL, -- order on screens
    content text   NOT NULL, -- JSON: the kind whole, with its own target times
    PRIMARY KEY (ward_id, code)
);

-- A rule of routing: what is of this category or kind, in this box, goes to this agency; '' and null fit everything.
CREATE TABLE report_routing (
    ward_id    bigint NOT NULL,
    place      bigint NOT NULL, -- of two alike the earlier one counts
    category   text   NOT NULL,
    kind       text   NOT NULL,
    south_e6   bigint,
    west_e6    bigint,
    north_e6   bigint,
    east_e6    bigint,
    agency_id  bigint NOT NULL,
    officer_id bigint NOT NULL, -- on duty; 0: the agency shares it out
    PRIMARY KEY (ward_id, place)
);

-- A serial is the number of the newest report of a day.
CREATE TABLE report_serial (
    ward_id bigint NOT NULL,
    on_day  bigint NOT NULL, -- days since 1970-01-01, office calendar
    value   bigint NOT NULL,
    PRIMARY KEY (ward_id, on_day)
);

-- A report is what one resident told the ward of one thing at one place, and what became of it.
CREATE TABLE report (
    id              bigint PRIMARY KEY,
    ward_id         bigint NOT NULL,
    code            text   NOT NULL CHECK (length(code) BETWEEN 1 AND 30),
    category        text   NOT NULL CHECK (category IN ('urban_order', 'traffic_safety', 'sanitation', 'lighting_trees',
                        'crime_prevention')),
    kind            text   NOT NULL,
    state           text   NOT NULL CHECK (state IN ('new', 'received', 'assigned', 'in_progress', 'solved', 'published',
                        'refused', 'forwarded', 'merged')),
    way             text   NOT NULL CHECK (way IN ('web', 'form', 'phone', 'open311')),
    urgency         text   NOT NULL CHECK (urgency IN ('urgent', 'normal', 'complex')),
    is_public       bigint NOT NULL CHECK (is_public IN (0, 1)),
    lat_e6          bigint CHECK (lat_e6 BETWEEN -90000000 AND 90000000), -- micro-degrees
    lon_e6          bigint CHECK (lon_e6 BETWEEN -180000000 AND 180000000),
    cell            bigint, -- of the position, base/geo.hpp
    place           text   NOT NULL CHECK (length(place) <= 300), -- in words
    address         text   NOT NULL CHECK (length(address) <= 300),
    asset           text   NOT NULL CHECK (length(asset) <= 60), -- what the plate on the lamp or bin says
    text            text   NOT NULL CHECK (length(text) <= 4000),
    text_state      text   NOT NULL CHECK (text_state IN ('waiting', 'shown', 'hidden')),
    shown_text      text   NOT NULL CHECK (length(shown_text) <= 4000), -- what others read; '': the text as it came
    answers         text   NOT NULL, -- JSON
    agency_id       bigint NOT NULL, -- 0: none
    officer_id      bigint NOT NULL, -- 0: nobody in particular
    key_hash        text   NOT NULL, -- SHA-256 of the follow key
    supporters      bigint NOT NULL CHECK (supporters >= 0),
    received_ms     bigint NOT NULL, -- when it came in
    receive_ms      bigint NOT NULL, -- by when it is to be received
    refuse_ms       bigint NOT NULL, -- by when it is refused or forwarded, if at all
    solve_ms        bigint NOT NULL, -- the promise in force
    due_ms          bigint,          -- by when it is to leave its state; null when it may stay
    taken_ms        bigint,          -- when an officer received it
    extended_ms     bigint,
    solved_ms       bigint,
    publish_ms      bigint,          -- by when its result is to be published
    ended_ms        bigint,          -- refused, forwarded, published or merged
    reason          text   NOT NULL CHECK (length(reason) <= 1000), -- of the refusal or the forwarding
    extend_reason   text   NOT NULL CHECK (length(extend_reason) <= 1000),
    forwarded_to    text   NOT NULL CHECK (length(forwarded_to) <= 300),
    result          text   NOT NULL CHECK (length(result) <= 1000),
    no_photo_reason text   NOT NULL CHECK (length(no_photo_reason) <= 1000),
    satisfied       bigint CHECK (satisfied IN (0, 1)), -- null: not rated
    rating_comment  text   NOT NULL CHECK (length(rating_comment) <= 1000),
    rated_ms        bigint,
    reopened        bigint NOT NULL,
    reopened_ms     bigint,          -- the last time
    reopen_reason   text   NOT NULL CHECK (length(reopen_reason) <= 1000),
    merged_into     bigint NOT NULL, -- 0: it stands for itself
    version         bigint NOT NULL,
    UNIQUE (ward_id, code),
    CHECK ((lat_e6 IS NULL) = (lon_e6 IS NULL) AND (lat_e6 IS NULL) = (cell IS NULL)),
    CHECK (category <> 'crime_prevention' OR is_public = 0)
);
CREATE INDEX report_newest ON report (ward_id, is_public, id);
CREATE INDEX report_cell ON report (ward_id, cell, id);
CREATE INDEX report_due ON report (ward_id, due_ms, id) WHERE due_ms IS NOT NULL;
CREATE INDEX report_agency ON report (ward_id, agency_id, id);
CREATE INDEX report_merged ON report (ward_id, merged_into) WHERE merged_into <> 0;

-- A state a report was in, from one moment to another: with its position, so that the map of a past day is one walk
-- along an index.
CREATE TABLE report_state (
    ward_id   bigint NOT NULL,
    report_id bigint NOT NULL,
    from_ms   bigint NOT NULL,
    to_ms     bigint NOT NULL, -- not included; 9223372036854775807 while it lasts
    state     text   NOT NULL,
    solve_ms  bigint NOT NULL, -- the promise in force then
    cell      bigint,
    PRIMARY KEY (ward_id, report_id, from_ms)
);
CREATE INDEX report_state_cell ON report_state (ward_id, cell, from_ms);

-- Who reported, for who handles it; kept apart so that it can be forgotten alone.
CREATE TABLE report_contact (
    report_id bigint PRIMARY KEY,
    ward_id   bigint NOT NULL,
    name      text   NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    phone     text   NOT NULL,
    email     text   NOT NULL,
    address   text   NOT NULL CHECK (length(address) <= 300),
    given_ms  bigint NOT NULL
);

-- Somebody who says “me too”, and follows the report.
CREATE TABLE report_supporter (
    ward_id   bigint NOT NULL,
    report_id bigint NOT NULL,
    key_hash  text   NOT NULL, -- SHA-256 of the key of their own
    phone     text   NOT NULL, -- '' when none was given
    at_ms     bigint NOT NULL,
    PRIMARY KEY (ward_id, report_id, key_hash)
);

-- A note among officers.
CREATE TABLE report_note (
    id         bigint PRIMARY KEY,
    ward_id    bigint NOT NULL,
    report_id  bigint NOT NULL,
    officer_id bigint NOT NULL,
    at_ms      bigint NOT NULL,
    text       text   NOT NULL CHECK (length(text) BETWEEN 1 AND 1000)
);
CREATE INDEX report_note_report ON report_note (ward_id, report_id, id);

-- When an officer last looked at a report: within ten minutes it is one reading, and one event.
CREATE TABLE report_reading (
    ward_id    bigint NOT NULL,
    report_id  bigint NOT NULL,
    officer_id bigint NOT NULL,
    read_ms    bigint NOT NULL,
    PRIMARY KEY (ward_id, report_id, officer_id)
);

-- An asset is something of the ward's that stands somewhere and bears a plate: a lamp, a bin, a tree.
CREATE TABLE report_asset (
    id        bigint PRIMARY KEY,
    ward_id   bigint NOT NULL,
    code      text   NOT NULL CHECK (length(code) BETWEEN 1 AND 60), -- on its plate
    name      text   NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
    kind      text   NOT NULL, -- of report that is proposed for it; '' for any
    place     text   NOT NULL CHECK (length(place) <= 300), -- in words
    lat_e6    bigint NOT NULL CHECK (lat_e6 BETWEEN -90000000 AND 90000000),
    lon_e6    bigint NOT NULL CHECK (lon_e6 BETWEEN -180000000 AND 180000000),
    active    bigint NOT NULL CHECK (active IN (0, 1)), -- 0: it is gone; old plates still say what it was
    UNIQUE (ward_id, code)
);
CREATE INDEX report_asset_active ON report_asset (ward_id, active, id);

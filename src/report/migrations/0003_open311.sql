-- A practice request is what somebody filed who tries out a program that speaks Open311. No officer sees it,
-- who sent it is not kept, and the oldest give way to new ones.
CREATE TABLE open311_practice_request (
    id            bigint PRIMARY KEY,
    ward_id       bigint NOT NULL,
    jurisdiction  text   NOT NULL,
    service_code  text   NOT NULL,
    description   text   NOT NULL,
    address       text   NOT NULL,
    lat_e6        bigint,
    lon_e6        bigint,
    media_url     text   NOT NULL, -- the first, or empty
    status        text   NOT NULL CHECK (status IN ('open', 'closed')),
    requested_ms  bigint NOT NULL,
    updated_ms    bigint NOT NULL,
    CHECK ((lat_e6 IS NULL) = (lon_e6 IS NULL))
);
CREATE INDEX open311_practice_request_newest ON open311_practice_request (ward_id, jurisdiction, id);

-- A practice update is what the same program said happened to it afterwards.
CREATE TABLE open311_practice_update (
    id           bigint PRIMARY KEY,
    ward_id      bigint NOT NULL,
    jurisdiction text   NOT NULL,
    request_id   bigint NOT NULL REFERENCES open311_practice_request (id) ON DELETE CASCADE,
    sent_id      text   NOT NULL, -- by the other system, or empty
    status       text   NOT NULL,
    description  text   NOT NULL,
    media_url    text   NOT NULL,
    updated_ms   bigint NOT NULL
);
CREATE INDEX open311_practice_update_of ON open311_practice_update (request_id, id);
CREATE INDEX open311_practice_update_newest ON open311_practice_update (ward_id, jurisdiction, updated_ms);

-- What happened between two moments, to whatever report.
CREATE INDEX report_state_from ON report_state (ward_id, from_ms);

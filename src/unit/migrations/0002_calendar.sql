-- A calendar is when one ward works; the revision is new after every change, so that what is kept in memory shows its age.
CREATE TABLE calendar (
    ward_id                bigint PRIMARY KEY,
    revision               bigint NOT NULL, -- time-ordered, never used twice
    forward_until_minute   bigint NOT NULL CHECK (forward_until_minute BETWEEN 0 AND 1440), -- after midnight
    make_up_weekday        bigint NOT NULL CHECK (make_up_weekday BETWEEN 0 AND 6)          -- Sunday is 0
);

-- A session is one stretch of a weekday on which the office works, or only takes papers in.
CREATE TABLE calendar_session (
    ward_id     bigint NOT NULL REFERENCES calendar (ward_id),
    purpose     text   NOT NULL CHECK (purpose IN ('work', 'intake')),
    weekday     bigint NOT NULL CHECK (weekday BETWEEN 0 AND 6), -- Sunday is 0
    from_minute bigint NOT NULL CHECK (from_minute >= 0),        -- after midnight
    to_minute   bigint NOT NULL CHECK (to_minute > from_minute AND to_minute < 1440),
    PRIMARY KEY (ward_id, purpose, weekday, from_minute)
);

-- A calendar day is one day that is not what its weekday says.
CREATE TABLE calendar_day (
    ward_id     bigint NOT NULL REFERENCES calendar (ward_id),
    date        bigint NOT NULL, -- days since 1970-01-01
    kind        text   NOT NULL CHECK (kind IN ('off', 'make_up')),
    name        text   NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    document    text   NOT NULL CHECK (length(document) <= 200),
    provisional bigint NOT NULL CHECK (provisional IN (0, 1)),
    PRIMARY KEY (ward_id, date)
);

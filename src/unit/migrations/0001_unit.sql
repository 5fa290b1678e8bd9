-- Units are the same for every ward of the country, so these tables carry no ward_id; a ward's own calendar does.

-- A province is one of the 34 units of the first level.
CREATE TABLE province (
    code   text PRIMARY KEY CHECK (length(code) = 2),
    name   text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    kind   text NOT NULL CHECK (kind IN ('province', 'city')),
    source text NOT NULL CHECK (source IN ('own', 'national')) -- 'own': from data/, never overwritten by an import
);

-- A unit row is what one ward, commune or special zone was called in one period; a new name begins a new row.
CREATE TABLE unit (
    code          text   NOT NULL CHECK (length(code) = 5),
    valid_from    bigint NOT NULL, -- days since 1970-01-01
    valid_to      bigint,          -- the last day; absent: still so
    name          text   NOT NULL CHECK (length(name) BETWEEN 1 AND 100), -- without its kind
    kind          text   NOT NULL CHECK (kind IN ('ward', 'commune', 'special_zone')),
    province_code text   NOT NULL REFERENCES province (code),
    area_km2      double precision,
    population    bigint,
    lat           double precision CHECK (lat BETWEEN -90 AND 90), -- of the people's committee, degrees WGS 84
    lon           double precision CHECK (lon BETWEEN -180 AND 180),
    other_code    text   NOT NULL, -- in another official list, '' when it is the same
    document      text   NOT NULL, -- that began the period
    source        text   NOT NULL CHECK (source IN ('own', 'national')),
    PRIMARY KEY (code, valid_from)
);
CREATE INDEX unit_province ON unit (province_code, code);
CREATE INDEX unit_other_code ON unit (other_code);

-- A former unit is what ended on 30 June 2025; old papers name it.
CREATE TABLE former_unit (
    key           text PRIMARY KEY, -- its code, or its district's where it had none
    code          text NOT NULL,
    name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    kind          text NOT NULL,
    district      text NOT NULL,
    district_code text NOT NULL,
    province      text NOT NULL,
    source        text NOT NULL CHECK (source IN ('own', 'national'))
);

-- An origin says that a unit was formed from a former one, whole or in part.
CREATE TABLE unit_origin (
    unit_code  text NOT NULL,
    former_key text NOT NULL REFERENCES former_unit (key),
    how        text NOT NULL,
    note       text NOT NULL,
    source     text NOT NULL CHECK (source IN ('own', 'national')),
    PRIMARY KEY (unit_code, former_key)
) WITHOUT ROWID;
CREATE INDEX unit_origin_former ON unit_origin (former_key);

-- An outline is a closed line to draw a unit with.
CREATE TABLE unit_outline (
    unit_code text PRIMARY KEY,
    note      text NOT NULL, -- what it may be used for
    points    text NOT NULL  -- JSON [[lat, lon], …], degrees WGS 84, the first point not repeated
);

-- A word of a unit's or former unit's name, with marks and without, to find it by.
CREATE TABLE unit_word (
    word    text NOT NULL,
    subject text NOT NULL CHECK (subject IN ('unit', 'former')),
    key     text NOT NULL,
    PRIMARY KEY (word, subject, key)
) WITHOUT ROWID;
CREATE INDEX unit_word_key ON unit_word (subject, key);

-- A map is what one ward knows of its ground; the revision is new after every change, so that what is kept in memory shows its age.
CREATE TABLE map (
    ward_id  bigint PRIMARY KEY,
    revision bigint NOT NULL -- time-ordered, never used twice
);

-- An area is a unit, a former unit or a neighbourhood, drawn as polygons; never the legal boundary.
CREATE TABLE map_area (
    ward_id bigint NOT NULL,
    kind    text   NOT NULL CHECK (kind IN ('unit', 'former', 'neighbourhood')),
    code    text   NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    name    text   NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    note    text   NOT NULL CHECK (length(note) <= 500), -- what it may be used for
    bringer text   NOT NULL CHECK (bringer IN ('own', 'import')),
    shape   blob   NOT NULL, -- packed micro-degrees, see src/map/packed.hpp
    PRIMARY KEY (ward_id, kind, code)
);

-- A line is a street, a railway or a stretch of water, to draw and to find it by its name.
CREATE TABLE map_line (
    ward_id bigint NOT NULL,
    number  bigint NOT NULL CHECK (number > 0),
    kind    text   NOT NULL CHECK (kind IN ('highway', 'street', 'lane', 'railway', 'river', 'canal')),
    name    text   NOT NULL CHECK (length(name) <= 200),
    sure    text   NOT NULL CHECK (sure IN ('sure', 'likely', 'rough')),
    bringer text   NOT NULL CHECK (bringer IN ('own', 'import')),
    shape   blob   NOT NULL,
    PRIMARY KEY (ward_id, number)
);

-- A place is something with a name at one point; it is read whole into memory, so its position needs no index.
CREATE TABLE map_place (
    ward_id bigint NOT NULL,
    number  bigint NOT NULL CHECK (number > 0),
    kind    text   NOT NULL,
    name    text   NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    address text   NOT NULL CHECK (length(address) <= 300),
    sure    text   NOT NULL CHECK (sure IN ('sure', 'likely', 'rough')),
    bringer text   NOT NULL CHECK (bringer IN ('own', 'import')),
    lat_e6  bigint NOT NULL CHECK (lat_e6 BETWEEN -90000000 AND 90000000), -- micro-degrees, WGS 84
    lon_e6  bigint NOT NULL CHECK (lon_e6 BETWEEN -180000000 AND 180000000),
    PRIMARY KEY (ward_id, number)
);

-- An address is one house number of a street at one point; who lives there stands nowhere.
CREATE TABLE map_address (
    ward_id       bigint NOT NULL,
    number        bigint NOT NULL CHECK (number > 0),
    house         text   NOT NULL CHECK (length(house) BETWEEN 1 AND 40),
    street        text   NOT NULL CHECK (length(street) BETWEEN 1 AND 200),
    neighbourhood text   NOT NULL CHECK (length(neighbourhood) <= 200),
    bringer       text   NOT NULL CHECK (bringer IN ('own', 'import')),
    lat_e6        bigint NOT NULL CHECK (lat_e6 BETWEEN -90000000 AND 90000000), -- micro-degrees, WGS 84
    lon_e6        bigint NOT NULL CHECK (lon_e6 BETWEEN -180000000 AND 180000000),
    PRIMARY KEY (ward_id, number)
);

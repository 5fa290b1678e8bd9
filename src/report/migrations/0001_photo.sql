-- A photograph of a citizen's report lies on the shelf three times: as it came, for officers, and painted anew
-- large and small, for whoever may see the report; until a report takes it, it belongs to nobody and is swept.
CREATE TABLE report_photo (
    id              bigint PRIMARY KEY,
    ward_id         bigint NOT NULL,
    report_id       bigint,
    number          bigint CHECK (number > 0), -- 1, 2 … among the photographs of its report
    place           text   NOT NULL CHECK (place IN ('before', 'after')),
    key_hash        text   NOT NULL CHECK (length(key_hash) = 64), -- of what whoever sent it was given
    type            text   NOT NULL CHECK (type IN ('jpeg', 'png', 'webp', 'heif')), -- of the original
    original_sha256 text   NOT NULL CHECK (length(original_sha256) = 64),
    large_sha256    text   NOT NULL CHECK (length(large_sha256) = 64),
    small_sha256    text   NOT NULL CHECK (length(small_sha256) = 64),
    width           bigint NOT NULL CHECK (width > 0), -- pixels of the large one
    height          bigint NOT NULL CHECK (height > 0),
    lat_e6          bigint CHECK (lat_e6 BETWEEN -90000000 AND 90000000), -- micro-degrees; never published
    lon_e6          bigint CHECK (lon_e6 BETWEEN -180000000 AND 180000000),
    taken_ms        bigint, -- as the camera's clock had it; never published
    state           text   NOT NULL CHECK (state IN ('waiting', 'shown', 'hidden')),
    uploaded_by     bigint, -- officer; absent: a citizen
    at_ms           bigint NOT NULL,
    CHECK ((report_id IS NULL) = (number IS NULL)),
    CHECK ((lat_e6 IS NULL) = (lon_e6 IS NULL))
);
CREATE UNIQUE INDEX report_photo_number ON report_photo (report_id, number);
CREATE INDEX report_photo_loose ON report_photo (ward_id, id) WHERE report_id IS NULL;
CREATE INDEX report_photo_original ON report_photo (ward_id, original_sha256);
CREATE INDEX report_photo_large ON report_photo (ward_id, large_sha256);
CREATE INDEX report_photo_small ON report_photo (ward_id, small_sha256);

-- Which events the entries are, by 256 as tiles are; the last row grows until it is full.
CREATE TABLE ledger_bundle (
    ward_id bigint NOT NULL,
    number  bigint NOT NULL,
    low     bigint NOT NULL, -- the least key of them
    high    bigint NOT NULL, -- the greatest
    events  text   NOT NULL, -- their keys in order of place, decimal, a blank between
    PRIMARY KEY (ward_id, number)
);
INSERT INTO ledger_bundle (ward_id, number, low, high, events)
SELECT grown.ward_id, grown.place / 256, grown.low, grown.high, grown.events FROM (
    SELECT ward_id, place,
        min(event_id) OVER (PARTITION BY ward_id, place / 256 ORDER BY place) AS low,
        max(event_id) OVER (PARTITION BY ward_id, place / 256 ORDER BY place) AS high,
        group_concat(CAST(event_id AS text), ' ') OVER (PARTITION BY ward_id, place / 256 ORDER BY place) AS events
    FROM event_seal WHERE place IS NOT NULL) AS grown
JOIN (SELECT ward_id, max(place) AS place FROM event_seal WHERE place IS NOT NULL
    GROUP BY ward_id, place / 256) AS newest
ON newest.ward_id = grown.ward_id AND newest.place = grown.place;
CREATE INDEX ledger_bundle_event ON ledger_bundle (ward_id, high, low);
DROP TABLE event_seal;

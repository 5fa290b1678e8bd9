-- How often the rules of routing were changed: whoever changes them says which of them they saw.
CREATE TABLE report_routing_version (
    ward_id bigint NOT NULL PRIMARY KEY,
    version bigint NOT NULL CHECK (version > 0) -- no row: never
);

-- The tree as it has grown; one row a ward. The entries themselves are the seals of events.
CREATE TABLE ledger_head (
    ward_id bigint PRIMARY KEY,
    size    bigint NOT NULL CHECK (size >= 0),
    edge    text   NOT NULL, -- base64 of the hashes of its complete subtrees, the largest first
    block   bigint NOT NULL, -- number of the newest block
    key     text   NOT NULL  -- the public key that signs its blocks; '' before the first
);
-- Hashes by 256; the last tile of a level grows until it is full.
CREATE TABLE ledger_tile (
    ward_id bigint NOT NULL,
    level   bigint NOT NULL,
    number  bigint NOT NULL,
    hashes  text   NOT NULL, -- base64, 32 bytes each
    PRIMARY KEY (ward_id, level, number)
);
-- A root that was or will be signed: fixed here before anybody signs it, so that no other tree of this size can be.
CREATE TABLE ledger_block (
    ward_id      bigint NOT NULL,
    number       bigint NOT NULL,
    size         bigint NOT NULL,
    entries      bigint NOT NULL,
    root         text   NOT NULL, -- base64
    at_ms        bigint NOT NULL,
    note         text   NOT NULL, -- signed by the ledger's key; '' until it is
    quorum_at_ms bigint,
    PRIMARY KEY (ward_id, number),
    UNIQUE (ward_id, size)
);
CREATE INDEX ledger_block_quorum ON ledger_block (ward_id, number) WHERE quorum_at_ms IS NOT NULL;
CREATE INDEX ledger_block_unsigned ON ledger_block (ward_id, number) WHERE note = '';
-- What one witness says of one block.
CREATE TABLE ledger_cosignature (
    ward_id bigint NOT NULL,
    size    bigint NOT NULL,
    witness text   NOT NULL, -- its name in the ward's policy
    line    text   NOT NULL, -- of the signed note
    at_ms   bigint NOT NULL,
    PRIMARY KEY (ward_id, size, witness)
);
-- How each witness answered last.
CREATE TABLE ledger_witness (
    ward_id bigint NOT NULL,
    witness text   NOT NULL,
    state   text   NOT NULL CHECK (state IN ('good', 'behind', 'away', 'refuses')),
    size    bigint NOT NULL, -- the newest tree it is known to hold
    at_ms   bigint,          -- of its newest cosignature
    why     text   NOT NULL,
    PRIMARY KEY (ward_id, witness)
);
-- Growth by day, kept as blocks are made.
CREATE TABLE ledger_day (
    ward_id bigint NOT NULL,
    day     bigint NOT NULL,
    entries bigint NOT NULL,
    blocks  bigint NOT NULL,
    PRIMARY KEY (ward_id, day)
);

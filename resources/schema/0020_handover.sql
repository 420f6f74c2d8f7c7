-- SPDX-License-Identifier: GPL-3.0-or-later
-- A student's file that goes to another school, on both sides: who handed over what to whom, and the documents
-- as the school before printed them. They are read and printed; nothing here is counted.

CREATE TABLE exchange_handover (
    id             INTEGER PRIMARY KEY,
    uid            BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev            INTEGER NOT NULL,
    created_utc    TEXT NOT NULL,
    created_by     INTEGER,
    changed_utc    TEXT NOT NULL,
    changed_by     INTEGER,
    origin         BLOB NOT NULL,
    removed_utc    TEXT,
    ours           INTEGER NOT NULL CHECK (ours IN (0, 1)),       -- 1: we hand it over; 0: it came
    unit_id        INTEGER NOT NULL REFERENCES exchange_unit (id),
    student_id     INTEGER REFERENCES student (id),               -- NULL: it came, and belongs to nobody here
    ref            BLOB NOT NULL CHECK (length(ref) = 16),        -- random: what both sides know it by
    number         INTEGER NOT NULL CHECK (number > 0),           -- as the school that hands it over counts
    on_date        TEXT NOT NULL,
    reason         TEXT NOT NULL CHECK (reason IN ('graduation', 'transfer', 'new-post', 'leaving', 'sudden-loss')),
    words          TEXT NOT NULL DEFAULT '',
    from_name      TEXT NOT NULL,
    to_name        TEXT NOT NULL DEFAULT '',
    witness        TEXT NOT NULL,
    second         TEXT NOT NULL CHECK (second IN ('user', 'paper')),
    second_name    TEXT NOT NULL,
    consent        TEXT NOT NULL CHECK (consent IN ('not-asked', 'given', 'refused', 'withdrawn', 'expired')),
    consent_words  TEXT NOT NULL DEFAULT '',                      -- why it goes without
    student_name   TEXT NOT NULL,
    student_birth  TEXT NOT NULL DEFAULT '',
    student_class  TEXT NOT NULL DEFAULT '',                      -- at the school before
    package_id     BLOB CHECK (length(package_id) = 16),          -- that it came with
    package_hash   BLOB CHECK (length(package_hash) = 64),
    facts          BLOB,                                          -- that came, one a line: what a file here may be filled with
    state          TEXT NOT NULL CHECK (state IN ('sent', 'waiting', 'taken', 'returned')),
    state_words    TEXT NOT NULL DEFAULT '',                      -- why it went back
    keeper_id      INTEGER REFERENCES user (id)                   -- who took it over
) STRICT;
CREATE UNIQUE INDEX exchange_handover_ref ON exchange_handover (ours, unit_id, ref) WHERE removed_utc IS NULL;
CREATE INDEX exchange_handover_student ON exchange_handover (student_id) WHERE student_id IS NOT NULL;

CREATE TABLE exchange_handover_part (  -- a line of the list, and where it came the document itself
    id             INTEGER PRIMARY KEY,
    uid            BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev            INTEGER NOT NULL,
    created_utc    TEXT NOT NULL,
    created_by     INTEGER,
    changed_utc    TEXT NOT NULL,
    changed_by     INTEGER,
    origin         BLOB NOT NULL,
    removed_utc    TEXT,
    handover_id    INTEGER NOT NULL REFERENCES exchange_handover (id),
    position       INTEGER NOT NULL,
    kind           TEXT NOT NULL CHECK (kind IN ('file', 'sheet', 'case', 'opinion', 'series')),
    code           TEXT NOT NULL DEFAULT '',
    from_date      TEXT,
    to_date        TEXT,
    pages          INTEGER NOT NULL DEFAULT 0,
    restricted     INTEGER NOT NULL CHECK (restricted IN (0, 1)), -- read by who took it over
    check_value    BLOB NOT NULL CHECK (length(check_value) = 8), -- of the document
    document       BLOB                                           -- NULL: we handed it over, and keep what it is printed from
) STRICT;
CREATE UNIQUE INDEX exchange_handover_part_place ON exchange_handover_part (handover_id, position) WHERE removed_utc IS NULL;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Files whose signature did not hold although they say they are of an enrolled unit: put aside until somebody
-- has asked that unit. Neither the file nor its name is kept.

CREATE TABLE exchange_damaged (
    id             INTEGER PRIMARY KEY,
    uid            BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev            INTEGER NOT NULL,
    created_utc    TEXT NOT NULL,
    created_by     INTEGER,
    changed_utc    TEXT NOT NULL,
    changed_by     INTEGER,
    origin         BLOB NOT NULL,
    removed_utc    TEXT,
    unit_id        INTEGER NOT NULL REFERENCES exchange_unit (id),  -- that it says it is from
    hash           BLOB NOT NULL UNIQUE CHECK (length(hash) = 64),  -- BLAKE2b-512 of all its bytes
    asked_utc      TEXT                                             -- that unit was asked: not listed any more
) STRICT;
CREATE INDEX exchange_damaged_open ON exchange_damaged (unit_id) WHERE asked_utc IS NULL AND removed_utc IS NULL;

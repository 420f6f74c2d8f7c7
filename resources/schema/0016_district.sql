-- SPDX-License-Identifier: GPL-3.0-or-later
-- The district's own side of the exchange: who is to report, and what it says of what came.

CREATE TABLE exchange_expected (     -- units that are to report, also before their card is enrolled
    id             INTEGER PRIMARY KEY,
    uid            BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev            INTEGER NOT NULL,
    created_utc    TEXT NOT NULL,
    created_by     INTEGER,
    changed_utc    TEXT NOT NULL,
    changed_by     INTEGER,
    origin         BLOB NOT NULL,
    removed_utc    TEXT,
    name           TEXT NOT NULL CHECK (name <> ''), -- as on its card
    region         TEXT NOT NULL DEFAULT '',
    phone          TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX exchange_expected_name ON exchange_expected (name) WHERE removed_utc IS NULL;

CREATE TABLE exchange_review (       -- what an officer said of one package; the latest of a package holds
    id             INTEGER PRIMARY KEY,
    uid            BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev            INTEGER NOT NULL,
    created_utc    TEXT NOT NULL,
    created_by     INTEGER,
    changed_utc    TEXT NOT NULL,
    changed_by     INTEGER,
    origin         BLOB NOT NULL,
    removed_utc    TEXT,
    unit_id        INTEGER NOT NULL REFERENCES exchange_unit (id),
    package_id     BLOB NOT NULL CHECK (length(package_id) = 16),
    outcome        TEXT NOT NULL CHECK (outcome IN ('accepted', 'returned')),
    reason         TEXT NOT NULL DEFAULT ''          -- travels down with the receipt
) STRICT;
CREATE INDEX exchange_review_package ON exchange_review (unit_id, package_id);

-- One package may go to several units: a row for each of them, as each counts and receipts by itself.
CREATE TABLE exchange_sent_of (
    id             INTEGER PRIMARY KEY,
    uid            BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev            INTEGER NOT NULL,
    created_utc    TEXT NOT NULL,
    created_by     INTEGER,
    changed_utc    TEXT NOT NULL,
    changed_by     INTEGER,
    origin         BLOB NOT NULL,
    removed_utc    TEXT,
    unit_id        INTEGER NOT NULL REFERENCES exchange_unit (id),
    package_id     BLOB NOT NULL CHECK (length(package_id) = 16),
    stream         TEXT NOT NULL,
    period         TEXT NOT NULL,
    level          TEXT NOT NULL CHECK (level IN ('L0', 'L1', 'L2')),
    epoch          INTEGER NOT NULL CHECK (epoch > 0),
    seq            INTEGER NOT NULL CHECK (seq > 0),
    hash           BLOB NOT NULL CHECK (length(hash) = 64),
    records        INTEGER NOT NULL,
    withheld       INTEGER NOT NULL,
    lines          BLOB NOT NULL,                    -- its rows, one a line: what left
    receipted_utc  TEXT,                             -- the receiver said that it came
    outcome        TEXT NOT NULL DEFAULT '' CHECK (outcome IN ('', 'accepted', 'returned')),
    outcome_reason TEXT NOT NULL DEFAULT '',
    UNIQUE (unit_id, package_id)
) STRICT;
INSERT INTO exchange_sent_of (id, uid, rev, created_utc, created_by, changed_utc, changed_by, origin, removed_utc,
                              unit_id, package_id, stream, period, level, epoch, seq, hash, records, withheld,
                              lines, receipted_utc)
SELECT id, uid, rev, created_utc, created_by, changed_utc, changed_by, origin, removed_utc, unit_id, package_id,
       stream, period, level, epoch, seq, hash, records, withheld, lines, receipted_utc FROM exchange_sent;
DROP TABLE exchange_sent;
ALTER TABLE exchange_sent_of RENAME TO exchange_sent;
CREATE UNIQUE INDEX exchange_sent_seq ON exchange_sent (unit_id, stream, period, epoch, seq);

-- Since when it is here: lateness is told by it, not by the sender's clock.
ALTER TABLE exchange_received ADD COLUMN first_utc TEXT NOT NULL DEFAULT '';
-- A person looked at a package that was put aside for its number: it may come in when it is read again.
ALTER TABLE exchange_seen ADD COLUMN allowed_utc TEXT;

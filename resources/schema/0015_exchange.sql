-- SPDX-License-Identifier: GPL-3.0-or-later
-- Packages to and from other units: who is enrolled, what was sent and received, and what came in.

CREATE TABLE exchange_unit (         -- a key card that was checked against paper
    id             INTEGER PRIMARY KEY,
    uid            BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev            INTEGER NOT NULL,
    created_utc    TEXT NOT NULL,
    created_by     INTEGER,
    changed_utc    TEXT NOT NULL,
    changed_by     INTEGER,
    origin         BLOB NOT NULL,
    removed_utc    TEXT,
    key_id         BLOB NOT NULL UNIQUE CHECK (length(key_id) = 16),
    box_pk         BLOB NOT NULL CHECK (length(box_pk) = 32),
    sign_pk        BLOB NOT NULL CHECK (length(sign_pk) = 32),
    name           TEXT NOT NULL CHECK (name <> ''),
    kind           TEXT NOT NULL CHECK (kind IN ('school', 'district')),
    replaced_by    INTEGER REFERENCES exchange_unit (id), -- the newer card of the same unit
    revoked_number INTEGER CHECK (revoked_number > 0),    -- of the list that revoked it
    revoked_reason TEXT NOT NULL DEFAULT '',              -- only where the list is our own
    list_number    INTEGER NOT NULL DEFAULT 0             -- the latest revocation list that came from it
) STRICT;

CREATE TABLE exchange_sent (         -- packages that left, by their own count
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
    package_id     BLOB NOT NULL UNIQUE CHECK (length(package_id) = 16),
    stream         TEXT NOT NULL,
    period         TEXT NOT NULL,
    level          TEXT NOT NULL CHECK (level IN ('L0', 'L1', 'L2')),
    epoch          INTEGER NOT NULL CHECK (epoch > 0),
    seq            INTEGER NOT NULL CHECK (seq > 0),
    hash           BLOB NOT NULL CHECK (length(hash) = 64),
    records        INTEGER NOT NULL,
    withheld       INTEGER NOT NULL,
    lines          BLOB NOT NULL,                         -- its rows, one a line: what left
    receipted_utc  TEXT                                   -- the receiver said that it came
) STRICT;
CREATE UNIQUE INDEX exchange_sent_seq ON exchange_sent (unit_id, stream, period, epoch, seq);

CREATE TABLE exchange_received (     -- what each sender's latest package of a stream and period says
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
    stream         TEXT NOT NULL,
    period         TEXT NOT NULL,
    level          TEXT NOT NULL CHECK (level IN ('L0', 'L1', 'L2')),
    epoch          INTEGER NOT NULL CHECK (epoch > 0),
    seq            INTEGER NOT NULL CHECK (seq > 0),
    package_id     BLOB NOT NULL CHECK (length(package_id) = 16),
    hash           BLOB NOT NULL CHECK (length(hash) = 64),
    made_utc       TEXT NOT NULL,
    lines          BLOB NOT NULL                          -- its rows, one a line, as they were signed
) STRICT;
CREATE UNIQUE INDEX exchange_received_stream ON exchange_received (unit_id, stream, period);

CREATE TABLE exchange_seen (         -- every package that held its signature, so that it is known again
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
    hash           BLOB NOT NULL UNIQUE CHECK (length(hash) = 64),
    stream         TEXT NOT NULL,
    period         TEXT NOT NULL,
    epoch          INTEGER NOT NULL,
    seq            INTEGER NOT NULL,
    verdict        TEXT NOT NULL CHECK (verdict IN ('accepted', 'older', 'quarantined'))
) STRICT;
CREATE INDEX exchange_seen_seq ON exchange_seen (unit_id, stream, period, epoch, seq);

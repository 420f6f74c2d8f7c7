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

-- What the receiver said of a package that we sent.
ALTER TABLE exchange_sent ADD COLUMN outcome TEXT NOT NULL DEFAULT '' CHECK (outcome IN ('', 'accepted', 'returned'));
ALTER TABLE exchange_sent ADD COLUMN outcome_reason TEXT NOT NULL DEFAULT '';
-- Since when it is here: lateness is told by it, not by the sender's clock.
ALTER TABLE exchange_received ADD COLUMN first_utc TEXT NOT NULL DEFAULT '';
-- A person looked at a package that was put aside for its number: it may come in when it is read again.
ALTER TABLE exchange_seen ADD COLUMN allowed_utc TEXT;

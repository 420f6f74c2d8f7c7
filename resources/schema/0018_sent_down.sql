-- SPDX-License-Identifier: GPL-3.0-or-later
-- What an office sends down: notices, campaigns, files of a declared kind and named alerts, on both sides.

CREATE TABLE exchange_item (
    id             INTEGER PRIMARY KEY,
    uid            BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev            INTEGER NOT NULL,
    created_utc    TEXT NOT NULL,
    created_by     INTEGER,
    changed_utc    TEXT NOT NULL,
    changed_by     INTEGER,
    origin         BLOB NOT NULL,
    removed_utc    TEXT,
    unit_id        INTEGER REFERENCES exchange_unit (id),         -- whom it came from; NULL: our own, to be sent
    ref            BLOB NOT NULL CHECK (length(ref) = 16),        -- random: what both sides know it by
    kind           TEXT NOT NULL CHECK (kind IN ('notice', 'campaign', 'text-pack', 'policy-pack', 'form-template', 'alert')),
    title          TEXT NOT NULL CHECK (title <> ''),
    body           TEXT NOT NULL DEFAULT '',
    made_on        TEXT NOT NULL,
    scale          TEXT NOT NULL DEFAULT '',                      -- of a text pack or a campaign
    scale_version  TEXT NOT NULL DEFAULT '',
    licence        TEXT NOT NULL DEFAULT '',                      -- of a text pack: what the office declares
    student_name   TEXT NOT NULL DEFAULT '',                      -- of an alert
    student_class  TEXT NOT NULL DEFAULT '',
    second         TEXT NOT NULL DEFAULT 'none' CHECK (second IN ('none', 'user', 'paper', 'missing')),
    payload        BLOB,                                          -- of a file
    number         INTEGER NOT NULL DEFAULT 1,                    -- of the package that brought it
    read_on        TEXT,
    acted_on       TEXT
) STRICT;
CREATE UNIQUE INDEX exchange_item_ref ON exchange_item (ifnull(unit_id, 0), ref) WHERE removed_utc IS NULL;

CREATE TABLE exchange_delivery (     -- at the office: to whom an item went, and what that unit says of it
    id             INTEGER PRIMARY KEY,
    uid            BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev            INTEGER NOT NULL,
    created_utc    TEXT NOT NULL,
    created_by     INTEGER,
    changed_utc    TEXT NOT NULL,
    changed_by     INTEGER,
    origin         BLOB NOT NULL,
    removed_utc    TEXT,
    item_id        INTEGER NOT NULL REFERENCES exchange_item (id),
    unit_id        INTEGER NOT NULL REFERENCES exchange_unit (id),
    came_on        TEXT,
    read_on        TEXT,
    acted_on       TEXT
) STRICT;
CREATE UNIQUE INDEX exchange_delivery_unit ON exchange_delivery (item_id, unit_id) WHERE removed_utc IS NULL;

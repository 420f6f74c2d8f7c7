-- SPDX-License-Identifier: GPL-3.0-or-later
-- Cases that an expert of another office is asked about, and what he answers.

CREATE TABLE exchange_consultation ( -- at the school: a case that was sent to a unit
    id             INTEGER PRIMARY KEY,
    uid            BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev            INTEGER NOT NULL,
    created_utc    TEXT NOT NULL,
    created_by     INTEGER,
    changed_utc    TEXT NOT NULL,
    changed_by     INTEGER,
    origin         BLOB NOT NULL,
    removed_utc    TEXT,
    case_id        INTEGER NOT NULL REFERENCES care_case (id),
    unit_id        INTEGER NOT NULL REFERENCES exchange_unit (id),
    ref            BLOB NOT NULL UNIQUE CHECK (length(ref) = 16), -- random: what the unit knows the case by
    level          TEXT NOT NULL CHECK (level IN ('L1', 'L2')),
    version        INTEGER NOT NULL CHECK (version > 0),          -- of the report that was sent last
    serial         INTEGER NOT NULL,                              -- of the export log
    reason         TEXT NOT NULL CHECK (reason <> ''),
    second         TEXT NOT NULL CHECK (second IN ('none', 'user', 'paper', 'missing')),
    second_name    TEXT NOT NULL DEFAULT '',
    reply_rev      INTEGER NOT NULL DEFAULT 0,                    -- of the answer that came last
    replied_utc    TEXT,
    seen_utc       TEXT                                           -- somebody opened that answer
) STRICT;
CREATE UNIQUE INDEX exchange_consultation_case ON exchange_consultation (case_id, unit_id) WHERE removed_utc IS NULL;

CREATE TABLE exchange_case (         -- at the office: a case that came
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
    period         TEXT NOT NULL,
    ref            BLOB NOT NULL CHECK (length(ref) = 16),
    level          TEXT NOT NULL CHECK (level IN ('L1', 'L2')),
    kind           TEXT NOT NULL,
    version        INTEGER NOT NULL,
    second         TEXT NOT NULL CHECK (second IN ('none', 'user', 'paper', 'missing')),
    purpose        TEXT NOT NULL,
    student_name   TEXT NOT NULL DEFAULT '',                      -- L2 alone: who it is
    student_sex    TEXT NOT NULL DEFAULT '',
    student_birth  TEXT NOT NULL DEFAULT '',
    student_class  TEXT NOT NULL DEFAULT '',
    document       BLOB NOT NULL,                                 -- the report, as core/report writes it
    epoch          INTEGER NOT NULL,                              -- of the package that it came with: a later one holds
    seq            INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX exchange_case_ref ON exchange_case (unit_id, ref) WHERE removed_utc IS NULL;

CREATE TABLE exchange_reply (        -- at the office: an answer that was signed and sent
    id             INTEGER PRIMARY KEY,
    uid            BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev            INTEGER NOT NULL,
    created_utc    TEXT NOT NULL,
    created_by     INTEGER,
    changed_utc    TEXT NOT NULL,
    changed_by     INTEGER,
    origin         BLOB NOT NULL,
    removed_utc    TEXT,
    case_id        INTEGER NOT NULL REFERENCES exchange_case (id),
    number         INTEGER NOT NULL CHECK (number > 0),           -- revision of the answer, from 1
    version        INTEGER NOT NULL,                              -- of the report it answers
    expert         TEXT NOT NULL CHECK (expert <> ''),
    answers        BLOB NOT NULL                                  -- its lines, as they left
) STRICT;

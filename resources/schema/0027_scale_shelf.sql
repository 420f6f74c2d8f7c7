-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a school adds to the scales: its own questionnaires, licensed wording, and why one was given.

CREATE TABLE own_scale (              -- one released version of a questionnaire of the school's own; never changes
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    scale_id      TEXT NOT NULL,
    number        INTEGER NOT NULL,          -- of the version: 1, 2, …
    hash          TEXT NOT NULL,             -- SHA-256 of the definition: a result names it
    definition    TEXT NOT NULL,             -- as the files of resources/scales
    released_on   TEXT NOT NULL,
    withdrawn_on  TEXT                       -- not offered any more; what was scored stays
) STRICT;
CREATE UNIQUE INDEX own_scale_hash ON own_scale (hash) WHERE removed_utc IS NULL;
CREATE INDEX own_scale_id ON own_scale (scale_id);

CREATE TABLE scale_text (             -- wording of one version of a scale, under a licence of the school's or the office's
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    scale_id      TEXT NOT NULL,
    scale_version TEXT NOT NULL,             -- the one it was checked against, and the only one it serves
    text_id       TEXT NOT NULL,             -- a sheet names it
    language      TEXT NOT NULL CHECK (language IN ('zh', 'en')),
    kind          TEXT NOT NULL CHECK (kind IN ('school', 'district', 'own')),
    title         TEXT NOT NULL,
    licence       TEXT NOT NULL,             -- where it is from and what allows its use, as declared
    sent_by       TEXT NOT NULL DEFAULT '',  -- the office it came from
    item_ref      BLOB,                      -- of the exchange item that brought it
    content       TEXT NOT NULL DEFAULT '',  -- as the files of resources/scales/text
    in_use        INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX scale_text_id ON scale_text (scale_id, text_id) WHERE removed_utc IS NULL;

CREATE TABLE sheet_use (              -- of a sheet outside a campaign: who agreed to it, and why outside its age range
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    sheet_id      INTEGER NOT NULL REFERENCES sheet (id),
    consent       TEXT NOT NULL CHECK (consent IN ('student', 'guardian', 'both', 'emergency')),
    consent_note  TEXT NOT NULL DEFAULT '',
    age_reason    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX sheet_use_sheet ON sheet_use (sheet_id) WHERE removed_utc IS NULL;

CREATE TABLE campaign_reason (        -- why a campaign uses a scale outside the stages or ages it is made for
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    campaign_id   INTEGER NOT NULL REFERENCES campaign (id),
    scale_id      TEXT NOT NULL,
    reason        TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX campaign_reason_one ON campaign_reason (campaign_id, scale_id) WHERE removed_utc IS NULL;

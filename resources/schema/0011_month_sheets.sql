-- SPDX-License-Identifier: GPL-3.0-or-later
-- The room's month as its head signed it, and indexes by which the first page of the day finds what is waiting among many
-- records.

CREATE TABLE month_sheet ( -- signed once: a month that is signed again is another revision
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    month         TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
    revision      INTEGER NOT NULL CHECK (revision > 0),
    figures       TEXT NOT NULL CHECK (figures <> ''), -- JSON, see core/room/logs/month_sheet.h
    signed_at     TEXT NOT NULL,
    user_id       INTEGER NOT NULL REFERENCES user (id),
    audit_seq     INTEGER NOT NULL CHECK (audit_seq > 0), -- the end of the log before the signature
    audit_digits  TEXT NOT NULL CHECK (length(audit_digits) = 27),
    UNIQUE (month, revision)
) STRICT;
CREATE TRIGGER month_sheet_no_update BEFORE UPDATE ON month_sheet BEGIN SELECT RAISE(ABORT, 'added to, never rewritten'); END;
CREATE TRIGGER month_sheet_no_delete BEFORE DELETE ON month_sheet BEGIN SELECT RAISE(ABORT, 'added to, never rewritten'); END;

-- They hold every column that is asked for, so that no row has to be read.
CREATE INDEX session_record_unsigned ON session_record (at, author_id, minutes, series_id, signed_at, removed_utc)
WHERE signed_at IS NULL AND removed_utc IS NULL;
CREATE INDEX appointment_unsettled ON appointment (at, minutes, user_id, staff_id, state, kind, removed_utc)
WHERE state = 'booked' AND kind <> 'placeholder' AND removed_utc IS NULL;
CREATE INDEX duty_open ON duty (opened_at) WHERE closed_at IS NULL AND removed_utc IS NULL;
CREATE INDEX review_since ON review (since, removed_utc) WHERE removed_utc IS NULL;

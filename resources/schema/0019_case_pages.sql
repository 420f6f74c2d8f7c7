-- SPDX-License-Identifier: GPL-3.0-or-later
-- Pictures of the pages of an attachment: as they came, and painted over for an expert; and at the office those that came with a case.

CREATE TABLE case_page (             -- as it came: stays in the room
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    case_id       INTEGER NOT NULL REFERENCES care_case (id),
    attachment_id INTEGER NOT NULL REFERENCES case_attachment (id),
    name          TEXT NOT NULL CHECK (name <> ''),
    content       BLOB NOT NULL CHECK (length(content) BETWEEN 1 AND 8388608)
) STRICT;
CREATE INDEX case_page_case ON case_page (case_id);
CREATE INDEX case_page_attachment ON case_page (attachment_id);

CREATE TABLE case_page_cover (       -- what somebody stands for: created_by and created_utc say who and when
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    case_id       INTEGER NOT NULL REFERENCES care_case (id),
    page_id       INTEGER NOT NULL REFERENCES case_page (id),
    areas         TEXT NOT NULL DEFAULT '', -- painted over, in ten-thousandths; '': nothing on the page names anyone
    content       BLOB NOT NULL CHECK (length(content) BETWEEN 1 AND 2097152), -- made anew, without what is under them
    width         INTEGER NOT NULL CHECK (width > 0),
    height        INTEGER NOT NULL CHECK (height > 0)
) STRICT;
CREATE INDEX case_page_cover_case ON case_page_cover (case_id);
CREATE UNIQUE INDEX case_page_cover_page ON case_page_cover (page_id) WHERE removed_utc IS NULL;

CREATE TABLE exchange_case_page (    -- at the office: a page that came with a case, made anew
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    case_id       INTEGER NOT NULL REFERENCES exchange_case (id),
    number        INTEGER NOT NULL CHECK (number BETWEEN 1 AND 10),
    title         TEXT NOT NULL DEFAULT '',
    content       BLOB NOT NULL CHECK (length(content) BETWEEN 1 AND 2097152)
) STRICT;
CREATE INDEX exchange_case_page_case ON exchange_case_page (case_id);

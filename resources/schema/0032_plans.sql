-- SPDX-License-Identifier: GPL-3.0-or-later
-- 一生一策: what is done for one student, who does it, and when it is looked at again (B2, B3, B5, B16, B19; form 9).

CREATE TABLE student_plan (
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    student_id    INTEGER NOT NULL REFERENCES student (id),
    begun_on      TEXT NOT NULL,
    signs         TEXT NOT NULL DEFAULT '',
    assessment    TEXT NOT NULL DEFAULT '',
    cause_body    TEXT NOT NULL DEFAULT '',
    cause_mind    TEXT NOT NULL DEFAULT '',
    cause_social  TEXT NOT NULL DEFAULT '',
    goals         TEXT NOT NULL CHECK (goals <> ''),
    family_part   TEXT NOT NULL DEFAULT '',
    helper        TEXT NOT NULL DEFAULT '',  -- 一人一帮: who stands by the student; empty: nobody yet
    review_on     TEXT NOT NULL,
    state         TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'ended')),
    ended_on      TEXT,
    outcome       TEXT NOT NULL DEFAULT '',
    CHECK ((state = 'ended') = (ended_on IS NOT NULL)),
    CHECK ((state = 'ended') = (outcome <> ''))
) STRICT;
CREATE UNIQUE INDEX student_plan_one ON student_plan (student_id) WHERE state = 'active' AND removed_utc IS NULL;
CREATE INDEX student_plan_student ON student_plan (student_id);

CREATE TABLE plan_measure (           -- what, who, until when
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    plan_id       INTEGER NOT NULL REFERENCES student_plan (id),
    words         TEXT NOT NULL CHECK (words <> ''),
    who           TEXT NOT NULL DEFAULT '',
    until_on      TEXT,
    done_on       TEXT
) STRICT;
CREATE INDEX plan_measure_plan ON plan_measure (plan_id);

CREATE TABLE plan_entry (             -- what was done under the plan, by day: visits of the helper, services, reviews
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    plan_id       INTEGER NOT NULL REFERENCES student_plan (id),
    kind          TEXT NOT NULL CHECK (kind IN ('visit', 'relief', 'assessment', 'follow-up', 'review')),
    on_date       TEXT NOT NULL,
    person        TEXT NOT NULL DEFAULT '',
    words         TEXT NOT NULL CHECK (words <> '')
) STRICT;
CREATE INDEX plan_entry_plan ON plan_entry (plan_id);

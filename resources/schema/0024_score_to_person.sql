-- SPDX-License-Identifier: GPL-3.0-or-later
-- From a score to a person: which flags of a campaign call for a talk, who holds it until when, the short
-- interview, what other sources say, the watch list, and slips for class teachers.

ALTER TABLE sheet ADD COLUMN duration_s INTEGER CHECK (duration_s > 0); -- from the first item to the last; NULL: not known

CREATE TABLE queue_rule (             -- how a campaign's talks are planned; none: the program's default
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
    reach         TEXT NOT NULL CHECK (reach IN ('critical', 'total', 'two-parts', 'any')),
    talk_minutes  INTEGER NOT NULL CHECK (talk_minutes BETWEEN 5 AND 240),
    counsellors   INTEGER NOT NULL CHECK (counsellors BETWEEN 1 AND 99),
    week_minutes  INTEGER NOT NULL CHECK (week_minutes BETWEEN 10 AND 3000), -- of one counsellor, for these talks
    due_days      INTEGER NOT NULL CHECK (due_days BETWEEN 1 AND 200)
) STRICT;
CREATE UNIQUE INDEX queue_rule_one ON queue_rule (campaign_id) WHERE removed_utc IS NULL;

CREATE TABLE review_plan (            -- who holds the talks of a review, and until when
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    review_id     INTEGER NOT NULL REFERENCES review (id),
    owner_id      INTEGER REFERENCES user (id),
    due_on        TEXT,                    -- NULL: as the campaign's rule says
    appointment_id INTEGER REFERENCES appointment (id)
) STRICT;
CREATE UNIQUE INDEX review_plan_one ON review_plan (review_id) WHERE removed_utc IS NULL;

CREATE TABLE review_interview (       -- the short interview with the student: four questions on risk
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    review_id     INTEGER NOT NULL REFERENCES review (id),
    held_at       TEXT NOT NULL,           -- wall time
    thoughts      TEXT NOT NULL CHECK (thoughts IN ('no', 'unclear', 'yes')),  -- of not living on, of hurting oneself
    plan          TEXT NOT NULL CHECK (plan IN ('no', 'unclear', 'yes')),      -- or something prepared
    earlier       TEXT NOT NULL CHECK (earlier IN ('no', 'unclear', 'yes')),   -- has done it before
    support       TEXT NOT NULL CHECK (support IN ('no', 'unclear', 'yes'))    -- a grown-up to talk to
) STRICT;
CREATE INDEX review_interview_review ON review_interview (review_id);

CREATE TABLE evidence (               -- what a source other than a sheet, or a sheet, says of a student (C18)
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
    source        TEXT NOT NULL CHECK (source IN ('test', 'observation', 'home-visit', 'community', 'parent')),
    on_date       TEXT NOT NULL,
    finding       TEXT NOT NULL CHECK (finding IN ('concern', 'none')),
    note          TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX evidence_student ON evidence (student_id);

CREATE TABLE watch_entry (            -- a student on the watch list, from two sources or more (C19)
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
    since         TEXT NOT NULL,
    reason        TEXT NOT NULL,
    sources       TEXT NOT NULL,           -- that asked for it on that day, comma separated
    monitor_days  INTEGER NOT NULL DEFAULT 0 CHECK (monitor_days BETWEEN 0 AND 400), -- between two tests; 0: none
    ended_on      TEXT,
    end_reason    TEXT NOT NULL DEFAULT '',
    CHECK ((ended_on IS NULL) = (end_reason = ''))
) STRICT;
CREATE UNIQUE INDEX watch_entry_one ON watch_entry (student_id) WHERE ended_on IS NULL AND removed_utc IS NULL;

CREATE TABLE task_slip (              -- what a class teacher is asked to do, not why
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
    number        INTEGER NOT NULL,        -- printed on both halves
    tasks         TEXT NOT NULL,           -- codes, comma separated
    given_on      TEXT NOT NULL,
    due_on        TEXT NOT NULL,
    returned_on   TEXT,
    returned      TEXT NOT NULL DEFAULT '', -- codes of what was ticked, comma separated
    note          TEXT NOT NULL DEFAULT ''  -- what the teacher wrote
) STRICT;
CREATE UNIQUE INDEX task_slip_number ON task_slip (number) WHERE removed_utc IS NULL;
CREATE INDEX task_slip_student ON task_slip (student_id);

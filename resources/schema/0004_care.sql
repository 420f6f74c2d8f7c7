-- SPDX-License-Identifier: GPL-3.0-or-later
-- Cases: facts and lists of the case report (form 12), its versions and who approved them, the experts' opinions
-- (form 13) and what became of each advice, prints and what was said about words the leak check found.
-- Field codes are listed in core/care/case_fields.cpp. Times of life are local wall time, YYYY-MM-DDTHH:MM.

CREATE TABLE care_case (           -- one matter of one student that needs more than ordinary care
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
    number        INTEGER NOT NULL UNIQUE, -- neutral, shown as C-000012
    kind          TEXT NOT NULL CHECK (kind IN ('crisis', 'concern', 'protection')),
    state         TEXT NOT NULL CHECK (state IN ('open', 'closed')),
    opened_on     TEXT NOT NULL,
    reason        TEXT NOT NULL CHECK (reason <> ''),
    owner_id      INTEGER NOT NULL REFERENCES user (id),
    closed_on     TEXT,
    closing_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX care_case_student ON care_case (student_id);

CREATE TABLE case_field (           -- one field of the report
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
    code          TEXT NOT NULL,
    text          TEXT NOT NULL
) STRICT;
CREATE INDEX case_field_case ON case_field (case_id);
CREATE UNIQUE INDEX case_field_code ON case_field (case_id, code) WHERE removed_utc IS NULL;

CREATE TABLE case_event (           -- timeline
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
    at            TEXT NOT NULL,
    text          TEXT NOT NULL CHECK (text <> ''),
    source        TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX case_event_case ON case_event (case_id);

CREATE TABLE case_person (           -- whose full name may stand in the texts
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
    position      INTEGER NOT NULL, -- order of linking: stand-ins keep it
    kind          TEXT NOT NULL,
    name          TEXT NOT NULL CHECK (name <> ''),
    student_id    INTEGER REFERENCES student (id)
) STRICT;
CREATE INDEX case_person_case ON case_person (case_id);

CREATE TABLE case_assessment (           -- a result as it stood when it was attached
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
    sheet_uid     BLOB,
    scale         TEXT NOT NULL,
    edition       TEXT NOT NULL DEFAULT '',
    informant     TEXT NOT NULL DEFAULT '',
    on_date       TEXT,
    score         TEXT NOT NULL DEFAULT '',
    cutoff        TEXT NOT NULL DEFAULT '',
    validity      TEXT NOT NULL DEFAULT '',
    missing       TEXT NOT NULL DEFAULT '',
    critical      TEXT NOT NULL DEFAULT '',
    change        TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX case_assessment_case ON case_assessment (case_id);

CREATE TABLE case_medication (           -- copied, never advised
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
    name          TEXT NOT NULL CHECK (name <> ''),
    dose          TEXT NOT NULL DEFAULT '',
    since         TEXT,
    adherence     TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX case_medication_case ON case_medication (case_id);

CREATE TABLE case_measure (
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
    kind          TEXT NOT NULL CHECK (kind IN ('accompany', 'means', 'safety_plan', 'medical', 'other')),
    what          TEXT NOT NULL CHECK (what <> ''),
    at            TEXT NOT NULL,
    who           TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX case_measure_case ON case_measure (case_id);

CREATE TABLE case_contact (           -- talks with guardians
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
    at            TEXT NOT NULL,
    way           TEXT NOT NULL CHECK (way IN ('visit', 'phone', 'home', 'letter')),
    with_whom     TEXT NOT NULL DEFAULT '',
    content       TEXT NOT NULL CHECK (content <> ''),
    reaction      TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX case_contact_case ON case_contact (case_id);

CREATE TABLE case_question (           -- for the expert
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
    number        INTEGER NOT NULL CHECK (number > 0), -- answers are typed against it: never given again
    text          TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE INDEX case_question_case ON case_question (case_id);

CREATE TABLE case_step (           -- what is next, and whose it is
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
    step          TEXT NOT NULL CHECK (step <> ''),
    who           TEXT NOT NULL DEFAULT '',
    until         TEXT
) STRICT;
CREATE INDEX case_step_case ON case_step (case_id);

CREATE TABLE case_attachment (
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
    name          TEXT NOT NULL CHECK (name <> ''),
    pages         INTEGER NOT NULL DEFAULT 1,
    covered       INTEGER NOT NULL DEFAULT 0 -- names on it are covered
) STRICT;
CREATE INDEX case_attachment_case ON case_attachment (case_id);

CREATE TABLE case_version (           -- never rewritten but for its approval
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
    number        INTEGER NOT NULL,
    at            TEXT NOT NULL,
    made_by       INTEGER NOT NULL REFERENCES user (id),
    content       TEXT NOT NULL, -- the whole report as JSON, so that a version prints as it was
    approved_by   INTEGER REFERENCES user (id),
    approved_at   TEXT,
    signer        TEXT NOT NULL DEFAULT '', -- on paper, where nobody else can approve
    signer_post   TEXT NOT NULL DEFAULT '',
    signed_on     TEXT
) STRICT;
CREATE INDEX case_version_case ON case_version (case_id);
CREATE UNIQUE INDEX case_version_number ON case_version (case_id, number);

CREATE TABLE case_opinion (           -- one expert's answer on paper; differing ones stand apart
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
    version       INTEGER NOT NULL, -- of the report it answers
    received_on   TEXT NOT NULL,
    received_way  TEXT NOT NULL DEFAULT '',
    typed_by      INTEGER NOT NULL REFERENCES user (id),
    checked_by    TEXT NOT NULL DEFAULT '',
    parents_told  TEXT,
    feedback_sent TEXT
) STRICT;
CREATE INDEX case_opinion_case ON case_opinion (case_id);

CREATE TABLE opinion_part (
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
    opinion_id    INTEGER NOT NULL REFERENCES case_opinion (id),
    code          TEXT NOT NULL, -- a field of form 13, or question.N
    text          TEXT NOT NULL,
    verdict       TEXT NOT NULL DEFAULT '' CHECK (verdict IN ('', 'adopted', 'partly', 'no')),
    reason        TEXT NOT NULL DEFAULT '',
    who           TEXT NOT NULL DEFAULT '',
    until         TEXT,
    done          TEXT
) STRICT;
CREATE INDEX opinion_part_case ON opinion_part (case_id);
CREATE UNIQUE INDEX opinion_part_code ON opinion_part (opinion_id, code) WHERE removed_utc IS NULL;

CREATE TABLE case_print (           -- what left on paper
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
    serial        INTEGER NOT NULL UNIQUE, -- shown as T-000318
    form          TEXT NOT NULL,
    variant       TEXT NOT NULL DEFAULT '',
    version       INTEGER NOT NULL,
    copies        INTEGER NOT NULL CHECK (copies > 0),
    deidentified  INTEGER NOT NULL,
    reason        TEXT NOT NULL CHECK (reason <> ''),
    recipient     TEXT NOT NULL DEFAULT '',
    at            TEXT NOT NULL,
    user_id       INTEGER NOT NULL REFERENCES user (id)
) STRICT;
CREATE INDEX case_print_case ON case_print (case_id);

CREATE TABLE leak_decision (           -- this word at this place is not a person
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
    place         TEXT NOT NULL,
    word          TEXT NOT NULL
) STRICT;
CREATE INDEX leak_decision_case ON leak_decision (case_id);
CREATE UNIQUE INDEX leak_decision_word ON leak_decision (case_id, place, word) WHERE removed_utc IS NULL;

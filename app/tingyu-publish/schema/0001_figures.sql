-- SPDX-License-Identifier: GPL-3.0-or-later
-- Units, their latest packages and the figures in them. Written by tingyu-publish alone.

-- An administrator may have made the schema for an account that may make none.
DO $$ BEGIN
    IF to_regnamespace('tingyu') IS NULL THEN
        CREATE SCHEMA tingyu;
    END IF;
END $$;
COMMENT ON SCHEMA tingyu IS 'Figures of schools (level L0), loaded by tingyu-publish. No person is named or numbered here.';

CREATE TABLE tingyu.schema_version (version integer NOT NULL);
COMMENT ON TABLE tingyu.schema_version IS 'One row: the last script of the schema that was run.';
INSERT INTO tingyu.schema_version VALUES (0);

CREATE TABLE tingyu.unit (
    id     text PRIMARY KEY,
    key_id text NOT NULL CHECK (key_id ~ '^[0-9a-f]{32}$'),
    name   text NOT NULL,
    region text NOT NULL,
    phone  text NOT NULL,
    kind   text NOT NULL CHECK (kind IN ('school', 'district'))
);
COMMENT ON TABLE tingyu.unit IS 'Who reports. One row a unit, whatever became of its older keys.';
COMMENT ON COLUMN tingyu.unit.id IS 'Its key id; of a unit that its office reports of: the key id of the office, a slash and the name';
COMMENT ON COLUMN tingyu.unit.key_id IS 'Id of the key that answers for the figures, as on the key card: the unit''s own, or its office''s';
COMMENT ON COLUMN tingyu.unit.region IS 'County or township it is counted under, empty where nobody said; the office, where that reports of it';
COMMENT ON COLUMN tingyu.unit.phone IS 'Of the office, never of a person';

CREATE TABLE tingyu.package (
    unit     text    NOT NULL REFERENCES tingyu.unit ON DELETE CASCADE,
    stream   text    NOT NULL,
    period   text    NOT NULL,
    sender   text    NOT NULL,
    epoch    bigint  NOT NULL,
    seq      bigint  NOT NULL,
    hash     text    NOT NULL,
    made_utc text    NOT NULL,
    content  text    NOT NULL,
    PRIMARY KEY (unit, stream, period)
);
COMMENT ON TABLE tingyu.package IS 'The latest package of a unit for a stream and period; a newer one takes its place whole.';
COMMENT ON COLUMN tingyu.package.stream IS 'room, school, screening, care, activities';
COMMENT ON COLUMN tingyu.package.period IS '2026-11 a month; 2026-1 a term of the school year from 2026; 2026 a school year';
COMMENT ON COLUMN tingyu.package.sender IS 'Id of the key that signed it: the unit''s own, its office''s, or the one before that';
COMMENT ON COLUMN tingyu.package.epoch IS 'With seq: the number its sender gave it';
COMMENT ON COLUMN tingyu.package.hash IS 'Of the signed file, in hexadecimal';
COMMENT ON COLUMN tingyu.package.content IS 'SHA-256 of the figures as they were loaded: tells what need not be loaded again';

CREATE TABLE tingyu.figure (
    unit   text     NOT NULL,
    stream text     NOT NULL,
    period text     NOT NULL,
    code   text     NOT NULL,
    stage  text     NOT NULL,
    grade  bigint   NOT NULL,
    count  bigint   CHECK (count >= 0),
    PRIMARY KEY (unit, stream, period, code, stage, grade),
    FOREIGN KEY (unit, stream, period) REFERENCES tingyu.package ON DELETE CASCADE
);
COMMENT ON TABLE tingyu.figure IS 'One count. Figures by grade stand beside those of the whole unit and must not be added to them.';
COMMENT ON COLUMN tingyu.figure.code IS 'What is counted; the codes stand in the README of tingyu-publish';
COMMENT ON COLUMN tingyu.figure.stage IS 'Stage of a figure by grade; empty: of the whole unit';
COMMENT ON COLUMN tingyu.figure.grade IS 'With a stage only, else 0';
COMMENT ON COLUMN tingyu.figure.count IS 'NULL: withheld, because it would point at single children';
CREATE INDEX package_by_sender ON tingyu.package (sender, stream, period);
CREATE INDEX figure_by_code ON tingyu.figure (stream, period, code);

-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a signed record prints is what stood when it was signed, whatever is renamed or handed over afterwards; and the latest time the
-- audit log has seen, which is asked for at every line.

-- NULL: not signed, or signed before this; such a record shows what stands now.
ALTER TABLE group_meeting ADD COLUMN signed_group TEXT;     -- name of the group
ALTER TABLE group_meeting ADD COLUMN signed_theme TEXT;     -- of the group, as its aims
ALTER TABLE group_meeting ADD COLUMN signed_cognition TEXT;
ALTER TABLE group_meeting ADD COLUMN signed_skill TEXT;
ALTER TABLE group_meeting ADD COLUMN signed_feeling TEXT;
ALTER TABLE group_meeting ADD COLUMN signed_leaders TEXT;   -- names, one a line
ALTER TABLE group_meeting ADD COLUMN signed_recorders TEXT; -- likewise
ALTER TABLE group_meeting ADD COLUMN signed_room TEXT;
ALTER TABLE group_attendance ADD COLUMN signed_name TEXT;
ALTER TABLE group_attendance ADD COLUMN signed_class TEXT;
ALTER TABLE session_record ADD COLUMN signed_class TEXT;
ALTER TABLE session_record ADD COLUMN signed_author TEXT;
ALTER TABLE session_record ADD COLUMN signed_room TEXT;

CREATE INDEX audit_time ON audit (t_utc) WHERE clock_suspect = 0;

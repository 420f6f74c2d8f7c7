-- SPDX-License-Identifier: GPL-3.0-or-later
-- A group's meeting stands in the appointment book: its row names the meeting it is of. Meetings that were planned before this are entered
-- by the program, through the log, when the vault is next worked in.

ALTER TABLE appointment ADD COLUMN meeting_id INTEGER REFERENCES group_meeting (id) CHECK (meeting_id IS NULL OR kind = 'group');
CREATE UNIQUE INDEX appointment_meeting ON appointment (meeting_id) WHERE meeting_id IS NOT NULL AND removed_utc IS NULL;

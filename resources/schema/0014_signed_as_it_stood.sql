-- SPDX-License-Identifier: GPL-3.0-or-later
-- The latest time the audit log has seen is asked for at every line.

CREATE INDEX audit_time ON audit (t_utc) WHERE clock_suspect = 0;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Answering on screen: the key pair that sheets are sealed to, the folders written for stations, the one-time codes
-- handed out with them, and every sealed sheet or request that came back, each counted once.

CREATE TABLE answering_key (            -- the secret half never leaves the vault
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    public_key    BLOB NOT NULL CHECK (length(public_key) = 32),
    secret_key    BLOB NOT NULL CHECK (length(secret_key) = 32)
) STRICT;
CREATE UNIQUE INDEX answering_key_one ON answering_key (public_key) WHERE removed_utc IS NULL;

CREATE TABLE answering_station (            -- one written folder, or one round on the PC of the room
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    kind          TEXT NOT NULL CHECK (kind IN ('folder', 'room')),
    campaign_id   INTEGER NOT NULL REFERENCES campaign (id),
    key_id        INTEGER NOT NULL REFERENCES answering_key (id),
    made_at       TEXT NOT NULL,             -- wall time
    salt          BLOB NOT NULL CHECK (length(salt) = 16),
    seal          BLOB NOT NULL CHECK (length(seal) = 32) -- of what was written: a changed folder is told
) STRICT;
CREATE INDEX answering_station_campaign ON answering_station (campaign_id);

CREATE TABLE answering_slip (            -- one one-time code: whose it is
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    station_id    INTEGER NOT NULL REFERENCES answering_station (id),
    student_id    INTEGER NOT NULL REFERENCES student (id),
    slip          BLOB NOT NULL CHECK (length(slip) = 16),         -- the name its files carry
    code_key      BLOB NOT NULL CHECK (length(code_key) = 32)      -- made from the code; the code itself is not kept
) STRICT;
CREATE UNIQUE INDEX answering_slip_one ON answering_slip (slip) WHERE removed_utc IS NULL;
CREATE INDEX answering_slip_station ON answering_slip (station_id);

CREATE TABLE answering_box (            -- one sealed sheet or request that came in, so that it counts once
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    rev           INTEGER NOT NULL,
    created_utc   TEXT NOT NULL,
    created_by    INTEGER,
    changed_utc   TEXT NOT NULL,
    changed_by    INTEGER,
    origin        BLOB NOT NULL,
    removed_utc   TEXT,
    box           BLOB NOT NULL CHECK (length(box) = 16),          -- named by who sealed it
    slip_id       INTEGER NOT NULL REFERENCES answering_slip (id),
    kind          TEXT NOT NULL CHECK (kind IN ('sheet', 'talk')),
    scale_id      TEXT NOT NULL DEFAULT '',
    outcome       TEXT NOT NULL CHECK (outcome IN ('counted', 'double', 'refused')),
    reason        TEXT NOT NULL DEFAULT '',  -- code of why it was not counted
    closed_at     TEXT NOT NULL,             -- wall time of the station
    sheet_id      INTEGER REFERENCES sheet (id)
) STRICT;
CREATE UNIQUE INDEX answering_box_one ON answering_box (box) WHERE removed_utc IS NULL;
CREATE INDEX answering_box_slip ON answering_box (slip_id);

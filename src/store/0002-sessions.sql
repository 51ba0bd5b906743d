-- Records, version 2: a trainer's sessions with a group. Never edited once it has been released.
CREATE TABLE session (
    id          INTEGER PRIMARY KEY,
    uid         TEXT NOT NULL UNIQUE,
    profile     INTEGER NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
    scenario    TEXT NOT NULL,      -- the scenario's id
    path        TEXT,               -- the file it came from; null for a built-in one
    title       TEXT NOT NULL,      -- as it was when the session began
    source      TEXT NOT NULL,      -- the whole scenario as YAML: a later edit changes no session
    revision    INTEGER NOT NULL,
    structure   TEXT NOT NULL,      -- hash of ids, verdicts and conditions
    lang        TEXT NOT NULL,
    seed        INTEGER NOT NULL,
    version     TEXT NOT NULL,      -- of the program
    minutes     INTEGER,            -- the time that there is, where that was said
    asked       TEXT,               -- JSON list of the moments asked; null: all
    started_at  TEXT NOT NULL,
    finished_at TEXT                -- the last page was read
) STRICT;

CREATE TABLE session_entry (
    session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    number  INTEGER NOT NULL,       -- 1, 2, 3: two programs cannot both write the next one
    entry   TEXT NOT NULL,          -- JSON
    kept_at TEXT NOT NULL,
    PRIMARY KEY (session, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_note (
    id       INTEGER PRIMARY KEY,
    session  INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    moment   TEXT,
    text     TEXT NOT NULL,
    noted_at TEXT NOT NULL
) STRICT;

CREATE INDEX session_by_profile ON session (profile, id);
CREATE INDEX note_by_session ON session_note (session);

-- Records, version 1. A migration is never edited once it has been released.
CREATE TABLE profile (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
    profile INTEGER NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
    name    TEXT NOT NULL,
    value   TEXT NOT NULL,
    PRIMARY KEY (profile, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE encounter (
    id          INTEGER PRIMARY KEY,
    uid         TEXT NOT NULL UNIQUE,
    profile     INTEGER NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
    scenario    TEXT NOT NULL,      -- the scenario's id
    path        TEXT,               -- the file it came from; null for a built-in one
    title       TEXT NOT NULL,      -- as it was when the walk began
    revision    INTEGER NOT NULL,
    structure   TEXT NOT NULL,      -- hash of ids, verdicts and conditions
    mode        TEXT NOT NULL,      -- guided, solo or mystery
    chosen_mode TEXT NOT NULL,      -- what the trainee chose; a mystery began as solo
    lang        TEXT NOT NULL,
    seed        INTEGER NOT NULL,
    version     TEXT NOT NULL,      -- of the program
    started_at  TEXT NOT NULL,      -- UTC, RFC 3339, as all times
    abandoned_at TEXT,              -- started anew instead
    closed_at   TEXT,               -- the debrief was read to its end
    -- A finished encounter keeps these as they were; it is never scored again.
    finished_at TEXT,
    earned      TEXT,               -- JSON list, one number a phase
    maxima      TEXT,               -- JSON list, one number a phase
    trust       TEXT,               -- JSON list, trust at the end of each phase or null
    score       INTEGER,            -- 0-100
    pass_mark   INTEGER,
    result      TEXT,               -- passed, passed-by-own-judgement or failed
    walked_out  INTEGER,
    grave       INTEGER,            -- honesty was violated
    skipped     INTEGER,            -- a moment was left out
    ending      TEXT
) STRICT;

CREATE TABLE answer (
    id          INTEGER PRIMARY KEY,
    encounter   INTEGER NOT NULL REFERENCES encounter (id) ON DELETE CASCADE,
    moment      TEXT NOT NULL,
    attempt     INTEGER NOT NULL,   -- 1 counts, more are second tries
    shown       TEXT NOT NULL,      -- JSON list of option ids in the order shown
    answer      TEXT NOT NULL,      -- JSON
    hints       INTEGER NOT NULL,   -- asked for before the answer
    skipped     INTEGER NOT NULL,
    asked_at    TEXT NOT NULL,
    answered_at TEXT NOT NULL,
    settled_at  TEXT,               -- the trainee went on from the reaction
    UNIQUE (encounter, moment, attempt)
) STRICT;

CREATE TABLE verdict (
    id       INTEGER PRIMARY KEY,
    answer   INTEGER NOT NULL REFERENCES answer (id) ON DELETE CASCADE,
    point    TEXT NOT NULL,
    verdict  TEXT NOT NULL,         -- met, violated, absent or unsure
    judge    TEXT NOT NULL,         -- scenario, nobody or trainee
    late     INTEGER NOT NULL,      -- given in the debrief: changes the score only
    evidence TEXT NOT NULL,
    given_at TEXT NOT NULL
) STRICT;

CREATE TABLE note (
    id        INTEGER PRIMARY KEY,
    encounter INTEGER NOT NULL REFERENCES encounter (id) ON DELETE CASCADE,
    moment    TEXT,
    kind      TEXT NOT NULL,        -- otherwise, hint, why, rule, strong, how, keep, change
    text      TEXT NOT NULL,
    noted_at  TEXT NOT NULL
) STRICT;

CREATE INDEX encounter_by_profile ON encounter (profile, finished_at);
CREATE INDEX verdict_by_answer ON verdict (answer);
CREATE INDEX note_by_encounter ON note (encounter, kind);

-- Records, version 3: what answers were worth, reviews, groups. Never edited once it has been released.
ALTER TABLE answer ADD COLUMN mark TEXT;  -- JSON; written when the walk is finished, of a drill at once

ALTER TABLE profile ADD COLUMN uid TEXT;  -- a pseudonym: how an import knows a person again
UPDATE profile SET uid = lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4'
    || substr(hex(randomblob(2)), 2) || '-' || substr('89ab', 1 + (abs(random()) % 4), 1)
    || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)));
CREATE UNIQUE INDEX profile_by_uid ON profile (uid);

CREATE TABLE tag (
    profile INTEGER NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
    name    TEXT NOT NULL,          -- a group
    PRIMARY KEY (profile, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE review (
    id         INTEGER PRIMARY KEY,
    uid        TEXT NOT NULL UNIQUE,
    profile    INTEGER NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
    seed       INTEGER NOT NULL,
    lang       TEXT NOT NULL,
    version    TEXT NOT NULL,       -- of the program
    started_at TEXT NOT NULL,
    ended_at   TEXT
) STRICT;

-- A drill of a review is an encounter of one moment, which is never finished.
ALTER TABLE encounter ADD COLUMN review INTEGER REFERENCES review (id) ON DELETE CASCADE;
ALTER TABLE encounter ADD COLUMN point TEXT;  -- the guidance point that was drilled

-- Which encounters a learning record store has taken already.
CREATE TABLE delivery (
    lrs       TEXT NOT NULL,        -- its address
    encounter INTEGER NOT NULL REFERENCES encounter (id) ON DELETE CASCADE,
    sent_at   TEXT NOT NULL,
    PRIMARY KEY (lrs, encounter)
) STRICT, WITHOUT ROWID;

CREATE INDEX encounter_by_scenario ON encounter (scenario, finished_at);
CREATE INDEX encounter_by_review ON encounter (review) WHERE review IS NOT NULL;

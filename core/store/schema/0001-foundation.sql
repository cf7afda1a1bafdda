-- SPDX-FileCopyrightText: 2026 Spirula contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The owner, channels, videos with all that hangs on them, jobs, events and settings.
-- Times are milliseconds since 1970-01-01 UTC. Ids are never used again (AUTOINCREMENT): others may remember them.
-- Unique names are indexes, not column constraints, so that a later step can widen them (by host, for example).

CREATE TABLE account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    displayName TEXT NOT NULL,
    description TEXT NOT NULL,
    followersCount INTEGER NOT NULL,
    followingCount INTEGER NOT NULL,
    createdAt INTEGER NOT NULL,
    updatedAt INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX accountByName ON account (name COLLATE NOCASE);

CREATE TABLE channel (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    accountId INTEGER NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    displayName TEXT NOT NULL,
    description TEXT NOT NULL,
    support TEXT NOT NULL,
    followersCount INTEGER NOT NULL,
    followingCount INTEGER NOT NULL,
    createdAt INTEGER NOT NULL,
    updatedAt INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX channelByName ON channel (name COLLATE NOCASE);
CREATE INDEX channelByAccount ON channel (accountId);

-- kind: 1 avatar, 2 banner. Exactly one owner.
CREATE TABLE actorImage (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    accountId INTEGER REFERENCES account (id) ON DELETE CASCADE,
    channelId INTEGER REFERENCES channel (id) ON DELETE CASCADE,
    kind INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    fileName TEXT NOT NULL,
    createdAt INTEGER NOT NULL,
    updatedAt INTEGER NOT NULL,
    CHECK ((accountId IS NULL) <> (channelId IS NULL))
) STRICT;
CREATE UNIQUE INDEX actorImageByFile ON actorImage (fileName);
CREATE INDEX actorImageByAccount ON actorImage (accountId, kind);
CREATE INDEX actorImageByChannel ON actorImage (channelId, kind);

-- What lists filter and sort by stands first, long texts last: a row that is only looked at is not read to its end.
-- tags: one per line, in their order; videoTag has them again in lower case, for filters.
CREATE TABLE video (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    channelId INTEGER NOT NULL REFERENCES channel (id),
    privacy INTEGER NOT NULL,
    state INTEGER NOT NULL,
    commentsPolicy INTEGER NOT NULL,
    nsfw INTEGER NOT NULL,
    downloadEnabled INTEGER NOT NULL,
    category INTEGER,
    licence INTEGER,
    language TEXT,
    durationMs INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    views INTEGER NOT NULL,
    likes INTEGER NOT NULL,
    dislikes INTEGER NOT NULL,
    createdAt INTEGER NOT NULL,
    updatedAt INTEGER NOT NULL,
    publishedAt INTEGER NOT NULL,
    originallyPublishedAt INTEGER,
    name TEXT NOT NULL,
    sourceName TEXT NOT NULL,
    sourceFile TEXT NOT NULL,
    tags TEXT NOT NULL,
    support TEXT NOT NULL,
    description TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX videoByUuid ON video (uuid);
CREATE INDEX videoByChannel ON video (channelId, publishedAt);
CREATE INDEX videoByPublishedAt ON video (publishedAt);
CREATE INDEX videoByCreatedAt ON video (createdAt);
CREATE INDEX videoBySourceFile ON video (sourceFile);
-- What everyone may see, newest first: the page that is asked for most.
CREATE INDEX videoPublic ON video (publishedAt) WHERE privacy = 1 AND state = 1;

CREATE TABLE videoTag (
    tag TEXT NOT NULL,
    videoId INTEGER NOT NULL REFERENCES video (id) ON DELETE CASCADE,
    PRIMARY KEY (tag, videoId)
) STRICT, WITHOUT ROWID;
CREATE INDEX videoTagByVideo ON videoTag (videoId);

-- Search. The words of name, description and tags; and all runs of three characters of the name, for substrings and
-- for scripts that do not part words. Both hold only the index, not the text again.
CREATE VIRTUAL TABLE videoText USING fts5 (
    name, description, tags,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE VIRTUAL TABLE videoName USING fts5 (
    name,
    content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1'
);
CREATE TRIGGER videoTextInsert AFTER INSERT ON video BEGIN
    INSERT INTO videoText (rowid, name, description, tags) VALUES (new.id, new.name, new.description, new.tags);
    INSERT INTO videoName (rowid, name) VALUES (new.id, new.name);
END;
CREATE TRIGGER videoTextUpdate AFTER UPDATE OF name, description, tags ON video
    WHEN old.name <> new.name OR old.description <> new.description OR old.tags <> new.tags BEGIN
    UPDATE videoText SET name = new.name, description = new.description, tags = new.tags WHERE rowid = new.id;
END;
CREATE TRIGGER videoNameUpdate AFTER UPDATE OF name ON video WHEN old.name <> new.name BEGIN
    UPDATE videoName SET name = new.name WHERE rowid = new.id;
END;
CREATE TRIGGER videoTextDelete AFTER DELETE ON video BEGIN
    DELETE FROM videoText WHERE rowid = old.id;
    DELETE FROM videoName WHERE rowid = old.id;
END;

-- Empty names (a web video has no playlist) are '' and never looked for.
CREATE TABLE videoFile (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    videoId INTEGER NOT NULL REFERENCES video (id) ON DELETE CASCADE,
    kind INTEGER NOT NULL,
    resolution INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    fps INTEGER NOT NULL,
    size INTEGER NOT NULL,
    bandwidth INTEGER NOT NULL,
    codecs TEXT NOT NULL,
    fileName TEXT NOT NULL,
    playlistName TEXT NOT NULL,
    torrentName TEXT NOT NULL,
    infoHash TEXT NOT NULL,
    hasAudio INTEGER NOT NULL,
    hasVideo INTEGER NOT NULL,
    createdAt INTEGER NOT NULL,
    metadata TEXT NOT NULL
) STRICT;
CREATE INDEX videoFileByVideo ON videoFile (videoId, kind, resolution);
CREATE UNIQUE INDEX videoFileByFile ON videoFile (fileName);
CREATE INDEX videoFileByPlaylist ON videoFile (playlistName);
CREATE INDEX videoFileByTorrent ON videoFile (torrentName);
CREATE INDEX videoFileByInfoHash ON videoFile (infoHash);

CREATE TABLE streamingPlaylist (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    videoId INTEGER NOT NULL REFERENCES video (id) ON DELETE CASCADE,
    masterName TEXT NOT NULL,
    sha256Name TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX streamingPlaylistByVideo ON streamingPlaylist (videoId);
CREATE UNIQUE INDEX streamingPlaylistByMaster ON streamingPlaylist (masterName);
CREATE UNIQUE INDEX streamingPlaylistBySha256 ON streamingPlaylist (sha256Name);

CREATE TABLE picture (
    videoId INTEGER NOT NULL REFERENCES video (id) ON DELETE CASCADE,
    kind INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    fileName TEXT NOT NULL,
    PRIMARY KEY (videoId, kind)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX pictureByFile ON picture (fileName);

CREATE TABLE storyboard (
    videoId INTEGER PRIMARY KEY REFERENCES video (id) ON DELETE CASCADE,
    fileName TEXT NOT NULL,
    totalWidth INTEGER NOT NULL,
    totalHeight INTEGER NOT NULL,
    spriteWidth INTEGER NOT NULL,
    spriteHeight INTEGER NOT NULL,
    spriteDuration INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX storyboardByFile ON storyboard (fileName);

CREATE TABLE caption (
    videoId INTEGER NOT NULL REFERENCES video (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    fileName TEXT NOT NULL,
    automaticallyGenerated INTEGER NOT NULL,
    updatedAt INTEGER NOT NULL,
    PRIMARY KEY (videoId, language)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX captionByFile ON caption (fileName);

CREATE TABLE chapter (
    videoId INTEGER NOT NULL REFERENCES video (id) ON DELETE CASCADE,
    timecode INTEGER NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (videoId, timecode)
) STRICT, WITHOUT ROWID;

-- hash: an Argon2id string. The passwords themselves are not kept.
CREATE TABLE videoPassword (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    videoId INTEGER NOT NULL REFERENCES video (id) ON DELETE CASCADE,
    hash TEXT NOT NULL,
    createdAt INTEGER NOT NULL
) STRICT;
CREATE INDEX videoPasswordByVideo ON videoPassword (videoId);

CREATE TABLE fileToken (
    tokenHash TEXT PRIMARY KEY,
    videoId INTEGER NOT NULL REFERENCES video (id) ON DELETE CASCADE,
    expiresAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX fileTokenByVideo ON fileToken (videoId);
CREATE INDEX fileTokenByExpiry ON fileToken (expiresAt);

-- Every file that is served by its name, and the video whose permissions it has.
CREATE VIEW videoFileName (name, videoId) AS
    SELECT fileName, videoId FROM videoFile
    UNION ALL SELECT playlistName, videoId FROM videoFile
    UNION ALL SELECT torrentName, videoId FROM videoFile
    UNION ALL SELECT masterName, videoId FROM streamingPlaylist
    UNION ALL SELECT sha256Name, videoId FROM streamingPlaylist
    UNION ALL SELECT fileName, videoId FROM picture
    UNION ALL SELECT fileName, videoId FROM storyboard
    UNION ALL SELECT fileName, videoId FROM caption;

-- startId: the start of the node that runs it, '' when none does.
CREATE TABLE job (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    type INTEGER NOT NULL,
    videoId INTEGER REFERENCES video (id) ON DELETE CASCADE,
    state INTEGER NOT NULL,
    priority INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    runAt INTEGER NOT NULL,
    startId TEXT NOT NULL,
    progress INTEGER NOT NULL,
    step TEXT NOT NULL,
    payload TEXT NOT NULL,
    errorCode TEXT NOT NULL,
    errorParameters TEXT NOT NULL,
    errorDetail TEXT NOT NULL,
    createdAt INTEGER NOT NULL,
    updatedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX jobByState ON job (state, priority, runAt);
CREATE INDEX jobByVideo ON job (videoId);

-- Written with what it tells of. The oldest go.
CREATE TABLE event (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    type TEXT NOT NULL,
    key TEXT NOT NULL,
    body TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    updatedAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE pendingUnlink (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL,
    addedAt INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX pendingUnlinkByPath ON pendingUnlink (path);
CREATE INDEX pendingUnlinkByTime ON pendingUnlink (addedAt);

CREATE TABLE encoderProbe (
    encoder TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    works INTEGER NOT NULL,
    detail TEXT NOT NULL,
    probedAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One row. lockedAt: the first act of federation; the public URL stays from then on.
CREATE TABLE identity (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    publicUrl TEXT NOT NULL,
    accountId INTEGER NOT NULL REFERENCES account (id),
    channelId INTEGER NOT NULL REFERENCES channel (id),
    createdAt INTEGER NOT NULL,
    lockedAt INTEGER
) STRICT;

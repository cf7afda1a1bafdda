-- SPDX-FileCopyrightText: 2026 Spirula contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Drafts, publishing at a time, deleting with undo, replacing the file, and how fast this machine prepares.

-- sourceBytes: of the working copy. nextSourceFile: the working copy of a file that is to replace what is published.
ALTER TABLE video ADD COLUMN draft INTEGER NOT NULL DEFAULT 0;
ALTER TABLE video ADD COLUMN publishAt INTEGER;
ALTER TABLE video ADD COLUMN deletedAt INTEGER NOT NULL DEFAULT 0;
ALTER TABLE video ADD COLUMN sourceBytes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE video ADD COLUMN nextSourceFile TEXT NOT NULL DEFAULT '';

-- What everyone may see now leaves out drafts and deleted videos. All that is asked for stands in the indexes: a list is
-- sorted without a look at the rows.
DROP INDEX videoPublic;
CREATE INDEX videoPublic ON video (privacy, state, draft, deletedAt, publishedAt)
    WHERE privacy = 1 AND state = 1 AND draft = 0 AND deletedAt = 0;
DROP INDEX videoByPublishedAt;
CREATE INDEX videoByPublishedAt ON video (deletedAt, publishedAt);
DROP INDEX videoByCreatedAt;
CREATE INDEX videoByCreatedAt ON video (deletedAt, createdAt);
-- Both hold only the few rows that are so.
CREATE INDEX videoDeleted ON video (id) WHERE deletedAt <> 0;
CREATE INDEX videoByNextSourceFile ON video (nextSourceFile) WHERE nextSourceFile <> '';

-- Pixels of all made qualities for each second of work, by the encoder that made them.
CREATE TABLE preparingSpeed (
    encoder TEXT PRIMARY KEY,
    pixelsPerSecond INTEGER NOT NULL,
    measuredAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

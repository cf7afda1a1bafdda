-- SPDX-FileCopyrightText: 2026 Spirula contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- How far the site reaches: networks where the owner has opened it, and what was seen under an address.

-- id: as net/local tells networks apart.
CREATE TABLE homeNetwork (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    openedAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- ledHereAt: the address led to this node, by its own try. lastOutsideVisitor: somebody came from outside.
CREATE TABLE reachEvidence (
    publicUrl TEXT PRIMARY KEY,
    ledHereAt INTEGER,
    lastOutsideVisitor INTEGER
) STRICT, WITHOUT ROWID;

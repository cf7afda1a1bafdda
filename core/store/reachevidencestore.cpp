// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/reachevidencestore.h"

#include "store/sqlite/query.h"

namespace spirula::store
{

namespace
{

ReachEvidence readEvidence(Row &row)
{
    ReachEvidence evidence;
    row >> evidence.ledHereAt >> evidence.lastOutsideVisitor;
    return evidence;
}

}

Result<ReachEvidence> ReachEvidenceStore::load(std::string_view publicUrl)
{
    SPIRULA_TRY(const auto evidence,
                selectFirst(m_connection,
                            "SELECT ledHereAt, lastOutsideVisitor FROM reachEvidence WHERE publicUrl = ?",
                            readEvidence, publicUrl));
    return evidence ? *evidence : ReachEvidence();
}

Result<void> ReachEvidenceStore::save(std::string_view publicUrl, const ReachEvidence &evidence)
{
    SPIRULA_CHECK(execute(m_connection, "DELETE FROM reachEvidence"));
    return execute(m_connection,
                   "INSERT INTO reachEvidence (publicUrl, ledHereAt, lastOutsideVisitor) VALUES (?, ?, ?)",
                   publicUrl, evidence.ledHereAt, evidence.lastOutsideVisitor);
}

}

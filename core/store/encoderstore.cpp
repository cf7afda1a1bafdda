// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/encoderstore.h"

#include "store/sqlite/query.h"

namespace spirula::store
{

namespace
{

EncoderProbe readProbe(Row &row)
{
    EncoderProbe probe;
    row >> probe.encoder >> probe.works >> probe.detail >> probe.probedAt;
    return probe;
}

}

Result<void> EncoderStore::replace(std::string_view fingerprint, const std::vector<EncoderProbe> &probes)
{
    SPIRULA_CHECK(execute(m_connection, "DELETE FROM encoderProbe"));
    for (const EncoderProbe &probe : probes) {
        SPIRULA_CHECK(execute(
            m_connection,
            "INSERT INTO encoderProbe (encoder, fingerprint, works, detail, probedAt) VALUES (?, ?, ?, ?, ?)",
            probe.encoder, fingerprint, probe.works, probe.detail, probe.probedAt));
    }
    return {};
}

Result<std::vector<EncoderProbe>> EncoderStore::list(std::string_view fingerprint)
{
    return select(
        m_connection,
        "SELECT encoder, works, detail, probedAt FROM encoderProbe WHERE fingerprint = ? ORDER BY encoder",
        readProbe, fingerprint);
}

}

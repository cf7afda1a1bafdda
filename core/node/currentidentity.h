// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <utility>

namespace spirula::node
{

/// Who the node is to the world.
struct Identity {
    std::string publicUrl; ///< "https://example.org", no slash at the end
    std::string host; ///< "example.org" or "127.0.0.1:9100", as in handles
    std::int64_t accountId = 0;
    std::int64_t channelId = 0;
};

/// The identity of this moment: the public URL may change while database threads make addresses from it.
class CurrentIdentity
{
public:
    CurrentIdentity() = default;
    explicit CurrentIdentity(Identity identity)
        : m_identity(std::move(identity))
    {
    }

    Identity get() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_identity;
    }
    void set(Identity identity)
    {
        const std::scoped_lock lock(m_mutex);
        m_identity = std::move(identity);
    }

private:
    mutable std::mutex m_mutex;
    Identity m_identity;
};

}

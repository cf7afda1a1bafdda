// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace spirula::net
{

/// Counts the connections of a server, in total and per client address. Thread-safe.
class ConnectionGate : public std::enable_shared_from_this<ConnectionGate>
{
public:
    ConnectionGate(std::size_t most, std::size_t mostPerAddress)
        : m_most(most)
        , m_mostPerAddress(mostPerAddress)
    {
    }

    /// A place inside, given back on destruction.
    class Ticket
    {
    public:
        Ticket() = default;
        Ticket(Ticket &&other) noexcept;
        Ticket &operator=(Ticket &&other) noexcept;
        ~Ticket();
        explicit operator bool() const { return m_gate != nullptr; }

    private:
        friend class ConnectionGate;
        void giveBack();
        std::shared_ptr<ConnectionGate> m_gate;
        std::string m_key;
    };

    /// An empty ticket when `key` (see addressKey) has too many; an empty key is not limited. The total is
    /// only counted: who holds an idle connection may make room for a new one.
    Ticket enter(std::string key);
    std::size_t count() const { return m_count; }
    bool isOverfull() const { return m_count > m_most; }

private:
    std::size_t m_most;
    std::size_t m_mostPerAddress;
    std::atomic<std::size_t> m_count = 0;
    std::mutex m_mutex;
    std::unordered_map<std::string, std::size_t> m_perAddress;
};

}

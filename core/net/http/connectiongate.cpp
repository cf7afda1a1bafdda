// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/connectiongate.h"

#include <utility>

namespace spirula::net
{

ConnectionGate::Ticket::Ticket(Ticket &&other) noexcept
    : m_gate(std::exchange(other.m_gate, nullptr))
    , m_key(std::move(other.m_key))
{
}

ConnectionGate::Ticket &ConnectionGate::Ticket::operator=(Ticket &&other) noexcept
{
    if (this != &other) {
        giveBack();
        m_gate = std::exchange(other.m_gate, nullptr);
        m_key = std::move(other.m_key);
    }
    return *this;
}

ConnectionGate::Ticket::~Ticket() { giveBack(); }

void ConnectionGate::Ticket::giveBack()
{
    const auto gate = std::exchange(m_gate, nullptr);
    if (!gate) {
        return;
    }
    --gate->m_count;
    if (m_key.empty()) {
        return;
    }
    const std::scoped_lock lock(gate->m_mutex);
    const auto found = gate->m_perAddress.find(m_key);
    if (found != gate->m_perAddress.end() && --found->second == 0) {
        gate->m_perAddress.erase(found);
    }
}

ConnectionGate::Ticket ConnectionGate::enter(std::string key)
{
    if (!key.empty()) {
        const std::scoped_lock lock(m_mutex);
        auto &held = m_perAddress[key];
        if (held >= m_mostPerAddress) {
            return {};
        }
        ++held;
    }
    ++m_count;
    Ticket ticket;
    ticket.m_gate = shared_from_this();
    ticket.m_key = std::move(key);
    return ticket;
}

}

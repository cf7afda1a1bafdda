// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/task.h"
#include "net/local/localnetwork.h"
#include "node/context.h"

#include <string>

namespace spirula::node
{

/// Whether the site is open to the network that this computer is on: only where the owner has opened it once.
/// On any other it turns the setting off. Lives on the API loop.
class HomeNetwork
{
public:
    /// Looks at the network, and decides anew.
    Task<void> look(Context &context);
    /// The owner has just turned it on: that counts for the network of this moment.
    void ownerOpened();

    const net::LocalNetwork &now() const { return m_network; }
    /// Null while the site is to be closed to it.
    const net::LocalNetwork *open() const { return m_open ? &m_network : nullptr; }
    /// It was turned off because of the network that this computer is on.
    bool isNew() const { return !m_refused.empty() && m_refused == m_network.place; }
    /// The network's gateway has been asked who it is and has not answered yet.
    bool isUnclear() const { return m_network.connected() && m_network.id.empty(); }

private:
    Task<void> identify(Context &context);
    Task<void> decide(Context &context);
    Task<bool> isKnown(Context &context);
    Task<void> remember(Context &context);
    void turnOff(Context &context);

    net::LocalNetwork m_network;
    std::string m_openedPlace; ///< where the owner has just turned it on
    std::string m_refused; ///< place of the network that was new
    int m_asked = 0; ///< how often the gateway was
    bool m_open = false;
};

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/reach/homenetwork.h"

#include "base/offload.h"
#include "node/actions/changesettings.h"
#include "store/database.h"
#include "store/homenetworkstore.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/steady_timer.hpp>

namespace spirula::node
{

namespace
{

constexpr int mostQuestions = 5; ///< to a gateway; one that stays silent is known by its address only
constexpr int looksForAnAnswer = 10;
constexpr std::chrono::milliseconds betweenLooks{50};

Task<net::LocalNetwork> lookNow(Context &context)
{
    co_return co_await offload(context.pool, [] { return net::lookAtNetwork(); });
}

/// What is open stays so meanwhile: a neighbour answers in milliseconds.
Task<net::LocalNetwork> askGateway(Context &context, net::LocalNetwork network)
{
    net::askForGateway(*network.gateway);
    asio::steady_timer pause(context.apiLoop);
    for (int i = 0; i < looksForAnAnswer && network.id.empty(); ++i) {
        pause.expires_after(betweenLooks);
        co_await pause.async_wait(asTuple);
        network = co_await lookNow(context);
    }
    co_return network;
}

}

void HomeNetwork::ownerOpened()
{
    m_openedPlace = m_network.place;
    m_refused.clear();
}

Task<void> HomeNetwork::look(Context &context)
{
    co_await identify(context);
    co_await decide(context);
}

Task<void> HomeNetwork::identify(Context &context)
{
    auto network = co_await lookNow(context);
    if (network.place != m_network.place) {
        m_asked = 0;
    }
    const bool unclear = network.gateway && network.id.empty();
    if (unclear && m_asked < mostQuestions) {
        ++m_asked;
        network = co_await askGateway(context, std::move(network));
    } else if (unclear) {
        network.id = "? " + network.place;
    }
    m_network = std::move(network);
    if (m_network.place != m_openedPlace) {
        m_openedPlace.clear();
    }
}

Task<void> HomeNetwork::decide(Context &context)
{
    m_open = m_open && context.settings.homeNetwork && m_network.connected();
    if (!context.settings.homeNetwork || !m_network.connected()) {
        co_return;
    }
    if (m_network.id.empty()) {
        m_open = false;
        co_return;
    }
    if (!m_openedPlace.empty()) {
        co_await remember(context);
        m_openedPlace.clear();
        m_open = true;
        co_return;
    }
    m_open = co_await isKnown(context);
    if (!m_open) {
        turnOff(context);
    }
}

Task<bool> HomeNetwork::isKnown(Context &context)
{
    const auto known
        = co_await context.database.read<bool>([id = m_network.id](store::Connection &connection) {
              return store::HomeNetworkStore(connection).isKnown(id);
          });
    if (!known) {
        context.log.error("reach", "Known networks could not be read", known.error());
    }
    co_return known && *known;
}

Task<void> HomeNetwork::remember(Context &context)
{
    const auto kept
        = co_await context.database.write<void>([id = m_network.id, name = m_network.name](store::Tx &tx) {
              return store::HomeNetworkStore(tx.connection()).add(id, name, tx.now());
          });
    if (!kept) {
        context.log.error("reach", "The network could not be remembered", kept.error());
    }
}

/// Not waited for: the change of the setting comes back here.
void HomeNetwork::turnOff(Context &context)
{
    m_refused = m_network.place;
    context.log.info("reach", "Home network turns itself off: " + m_network.name + " is new");
    asio::co_spawn(
        context.apiLoop,
        [&context]() -> Task<void> {
            const auto changed
                = co_await changeSettings(context, [](model::Settings settings) -> Result<model::Settings> {
                      settings.homeNetwork = false;
                      return settings;
                  });
            if (!changed) {
                context.log.error("reach", "Home network could not be turned off", changed.error());
            }
        },
        asio::detached);
}

}

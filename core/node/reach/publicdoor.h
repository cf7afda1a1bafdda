// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/log.h"
#include "base/task.h"
#include "net/http/server.h"
#include "node/reach/listenplan.h"

#include <optional>

namespace spirula::node
{

/// The public listener as a plan wants it; a port that cannot be had is an error to tell, not to fail of.
/// Lives on the API loop.
class PublicDoor
{
public:
    PublicDoor(net::HttpServer &server, Log &log)
        : m_server(server)
        , m_log(log)
    {
    }

    /// Brings the listener in line; asked again, it tries again what did not work. One call at a time.
    Task<Result<void>> adapt(ListenPlan plan);

    bool isOpen() const { return m_server.port() != 0; }
    /// What the plan says, but for a port that the system chose.
    std::uint16_t port() const { return isOpen() ? m_server.port() : m_plan.port; }
    /// The addresses that are listened on.
    const std::vector<std::string> &addresses() const { return m_addresses; }
    /// Nothing to try again.
    bool isComplete() const;
    const std::optional<Error> &error() const { return m_error; }
    /// Another port, while the planned one is taken.
    std::optional<int> freePort() const { return m_freePort; }
    bool isSecure() const { return !m_certificateFile.empty(); }

private:
    bool hasChoice(const std::vector<std::string> &choice) const;
    Result<void> useCertificate();
    Task<Result<void>> listen();
    std::optional<int> findFreePort() const;

    net::HttpServer &m_server;
    Log &m_log;
    ListenPlan m_plan;
    std::vector<std::string> m_addresses;
    std::string m_certificateFile;
    std::string m_keyFile;
    std::uint16_t m_chosenPort = 0; ///< by the system, for port 0; it stays
    std::optional<Error> m_error;
    std::optional<int> m_freePort;
};

/// portTaken when another program has the port of a plan's best choice.
Result<void> checkPlanFree(const ListenPlan &plan);

}

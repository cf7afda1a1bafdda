// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/reach/publicdoor.h"

#include "node/listenaddress.h"

#include <algorithm>
#include <utility>

namespace spirula::node
{

namespace
{

constexpr std::chrono::milliseconds grace{3000}; ///< for those who came by a place that goes
constexpr int portsToTry = 50;
constexpr int lastPort = 65535;

}

Result<void> checkPlanFree(const ListenPlan &plan)
{
    if (plan.isNowhere()) {
        return {};
    }
    for (const std::string &address : plan.choices.front()) {
        const auto free = checkPortFree({address, plan.port});
        if (!free && free.error().code == ErrorCode::portTaken) {
            return free.error();
        }
    }
    return {};
}

Task<Result<void>> PublicDoor::adapt(ListenPlan plan)
{
    if (plan.port == 0) {
        plan.port = m_chosenPort;
    }
    m_plan = std::move(plan);
    m_server.setPeers(m_plan.peers);
    auto done = useCertificate();
    if (done) {
        done = co_await listen();
    }
    if (!done) {
        m_addresses.clear();
        co_await m_server.listenOn({}, 0, grace);
        if (!m_error || m_error->code != done.error().code) {
            m_log.error("node", "The site is not served", done.error());
        }
        m_error = done.error();
        m_freePort = m_error->code == ErrorCode::portTaken ? findFreePort() : std::nullopt;
        co_return done;
    }
    if (std::exchange(m_error, std::nullopt)) {
        m_log.info("node", "The site is served again");
    }
    m_freePort.reset();
    co_return done;
}

Result<void> PublicDoor::useCertificate()
{
    if (m_plan.certificateFile == m_certificateFile && m_plan.keyFile == m_keyFile) {
        return {};
    }
    SPIRULA_CHECK(m_server.setCertificate(m_plan.certificateFile, m_plan.keyFile, grace));
    m_certificateFile = m_plan.certificateFile;
    m_keyFile = m_plan.keyFile;
    return {};
}

bool PublicDoor::isComplete() const
{
    return !m_error && (m_plan.isNowhere() || m_plan.nextBestLasts || m_addresses == m_plan.choices.front());
}

bool PublicDoor::hasChoice(const std::vector<std::string> &choice) const
{
    return isOpen() && m_addresses == choice && m_server.port() == m_plan.port;
}

Task<Result<void>> PublicDoor::listen()
{
    if (m_plan.isNowhere()) {
        m_addresses.clear();
        co_return co_await m_server.listenOn({}, 0, grace);
    }
    if (m_plan.nextBestLasts
        && std::ranges::any_of(m_plan.choices, [this](const auto &choice) { return hasChoice(choice); })) {
        co_return Result<void>();
    }
    Result<void> done = Error(ErrorCode::internal);
    for (const auto &choice : m_plan.choices) {
        if (hasChoice(choice)) {
            co_return Result<void>();
        }
        done = co_await m_server.listenOn(choice, m_plan.port, grace);
        if (done) {
            m_addresses = choice;
            m_chosenPort = m_server.port();
            m_plan.port = m_chosenPort;
            co_return done;
        }
        if (done.error().code == ErrorCode::portTaken) {
            break;
        }
    }
    co_return done;
}

std::optional<int> PublicDoor::findFreePort() const
{
    ListenPlan other = m_plan;
    for (int port = m_plan.port + 1; port <= std::min(m_plan.port + portsToTry, lastPort); ++port) {
        other.port = static_cast<std::uint16_t>(port);
        if (checkPlanFree(other)) {
            return port;
        }
    }
    return std::nullopt;
}

}

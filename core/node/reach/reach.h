// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "model/settings.h"
#include "node/reach/selfproofs.h"
#include "node/reach/visitors.h"
#include "wire/home/homereach.h"

#include <memory>
#include <string>

namespace spirula::net
{
class HttpServer;
}

namespace spirula::node
{

struct Context;

/// How far the site reaches: keeps the public listener as settings and network want it, gathers evidence, and
/// tells what changes. Lives on the API loop.
class Reach
{
public:
    Reach();
    ~Reach();

    /// Opens the public listener for the first time. An error when that does not work; the rest goes on.
    Task<Result<void>> open(Context &context, net::HttpServer &server);
    /// Begins to watch network, visitors and address, and to tell of them.
    void start();
    /// Ends all that. The listener stays as it is.
    Task<void> stop();

    /// Returns when the listener is as the settings say.
    Task<void> settingsChanged(model::Settings before);
    /// portTaken when the site could not be served with these settings.
    Result<void> checkListener(const model::Settings &settings) const;

    wire::HomeReach now();
    Task<wire::HomeReachCheck> check(wire::ReachCheckKind kind);
    /// "127.0.0.1:9100, 192.168.1.5:9100"; empty while nothing is listened on.
    std::string places() const;

    Visitors &visitors() { return m_visitors; }
    SelfProofs &proofs() { return m_proofs; }

private:
    struct State;
    Visitors m_visitors;
    SelfProofs m_proofs;
    std::shared_ptr<State> m_state;
};

}

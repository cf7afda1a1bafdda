// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/task.h"

#include <memory>

namespace spirula::net
{

/// Notices that addresses, links or routes of this computer have changed (rtnetlink on Linux, a look every
/// half minute elsewhere).
class NetworkWatch
{
public:
    explicit NetworkWatch(asio::any_io_executor executor);
    ~NetworkWatch();

    /// Returns after a change that nobody was told of yet; false when it was cancelled.
    Task<bool> changed();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/task.h"
#include "node/context.h"

#include <boost/asio/cancellation_signal.hpp>

namespace spirula::node
{

/// Knows whether this computer runs on its battery, and has preparing held back while it does. Lives on the
/// API loop.
class PowerWatch
{
public:
    /// Looks now and then until stop().
    void start(Context &context);
    void stop() { m_end.emit(asio::cancellation_type::all); }
    bool onBattery() const { return m_onBattery; }

private:
    Task<void> watch(Context &context);

    asio::cancellation_signal m_end;
    bool m_onBattery = false;
};

}

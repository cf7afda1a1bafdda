// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/workers/powerwatch.h"

#include "base/offload.h"
#include "node/actions/holdpreparing.h"
#include "process/powersupply.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/steady_timer.hpp>

namespace spirula::node
{

namespace
{

constexpr std::chrono::seconds betweenLooks{10};

}

void PowerWatch::start(Context &context)
{
    asio::co_spawn(context.apiLoop, watch(context),
                   asio::bind_cancellation_slot(m_end.slot(), asio::detached));
}

Task<void> PowerWatch::watch(Context &context)
{
    asio::steady_timer pause(context.apiLoop);
    for (;;) {
        const bool battery = co_await offload(
            context.pool, [folder = context.options.powerSupply] { return process::runsOnBattery(folder); });
        if (battery != m_onBattery) {
            m_onBattery = battery;
            context.log.info("jobs", battery ? "On battery" : "On mains power");
            co_await holdPreparing(context);
        }
        pause.expires_after(betweenLooks);
        if (const auto [error] = co_await pause.async_wait(asTuple); error) {
            co_return;
        }
    }
}

}

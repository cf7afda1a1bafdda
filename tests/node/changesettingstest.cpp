// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/actions/changesettings.h"

#include "node/testcontext.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/steady_timer.hpp>

#include <gtest/gtest.h>

using namespace spirula;
using namespace spirula::node;

TEST(ChangeSettings, WhoGoesAwayAfterTheCommitDoesNotTakeTheEffectsAlong)
{
    test::TestContext context;
    asio::cancellation_signal gone;
    bool begun = false;
    bool applied = false;
    context->applySettings = [&](model::Settings before) -> Task<void> {
        EXPECT_FALSE(before.homeNetwork);
        EXPECT_TRUE(context->settings.homeNetwork);
        begun = true;
        asio::steady_timer timer(context->apiLoop, std::chrono::milliseconds(20));
        co_await timer.async_wait(asTuple);
        co_await timer.async_wait(asTuple);
        applied = true;
    };
    const auto change = [&]() -> Task<Result<void>> {
        return changeSettings(*context, [&](model::Settings settings) -> Result<model::Settings> {
            settings.homeNetwork = true;
            settings.preparingPaused = true;
            // It runs when this coroutine next waits: for the writer.
            asio::post(context->apiLoop, [&] { gone.emit(asio::cancellation_type::all); });
            return settings;
        });
    };
    auto done = asio::co_spawn(context->apiLoop, change(),
                               asio::bind_cancellation_slot(gone.slot(), asio::use_future));
    try {
        EXPECT_TRUE(done.get());
    } catch (const boost::system::system_error &error) {
        ADD_FAILURE() << error.what();
    }
    EXPECT_TRUE(begun);
    EXPECT_TRUE(applied);
    EXPECT_TRUE(context->jobs.held().paused) << "the last effect";
}

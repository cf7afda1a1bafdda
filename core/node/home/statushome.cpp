// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/home/homehandler.h"

#include "media/mediaworker.h"
#include "node/reach/reach.h"
#include "store/accountstore.h"
#include "store/channelstore.h"
#include "store/database.h"
#include "store/eventstore.h"
#include "store/identitystore.h"
#include "store/jobstore.h"
#include "store/migrations.h"
#include "store/statsstore.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <utility>

namespace spirula::node
{

namespace
{

constexpr std::string_view buildKind =
#ifdef SPIRULA_TEST_HOOKS
    "test";
#else
    "release";
#endif

/// As process/ names them in sandboxMissing.
constexpr std::array<std::string_view, 5> mechanisms{"capabilities", "noNewPrivileges", "landlock", "seccomp",
                                                     "networkNamespace"};

/// What a spirula-media without work says about this machine. Nothing when it cannot be started.
Task<std::vector<wire::HomeMechanism>> probeSandbox(Context &context)
{
    wire::WorkerJob job;
    job.folder = context.folder.jobs().string();
    job.requireSandbox = false;
    const auto done = co_await context.mediaWorker.run(std::move(job), [](const wire::WorkerProgress &) {});
    std::vector<wire::HomeMechanism> found;
    if (!done) {
        context.log.error("home", "The sandbox could not be looked at", done.error());
        co_return found;
    }
    for (const auto name : mechanisms) {
        found.push_back({std::string(name), std::ranges::find(done->missing, name) == done->missing.end()});
    }
    co_return found;
}

Result<std::int64_t> countJobs(store::Connection &connection, model::JobState state)
{
    store::JobQuery query;
    query.states = {state};
    return store::JobStore(connection).count(query);
}

/// What the database knows of the status.
Result<wire::HomeStatus> readStatus(store::Connection &connection, const Identity &identity)
{
    wire::HomeStatus status;
    SPIRULA_TRY(const auto account, store::AccountStore(connection).find(identity.accountId));
    SPIRULA_TRY(const auto channel, store::ChannelStore(connection).find(identity.channelId));
    SPIRULA_TRY(const auto stored, store::IdentityStore(connection).load());
    SPIRULA_TRY(const auto stats, store::StatsStore(connection).node());
    SPIRULA_TRY(status.eventSequence, store::EventStore(connection).lastSequence());
    SPIRULA_TRY(status.jobsWaiting, countJobs(connection, model::JobState::waiting));
    SPIRULA_TRY(status.jobsRunning, countJobs(connection, model::JobState::running));
    SPIRULA_TRY(status.jobsFailed, countJobs(connection, model::JobState::failed));
    status.account = account.name;
    status.channel = channel.name;
    status.identityLocked = stored && stored->lockedAt;
    status.videos = stats.videos;
    return status;
}

Task<Result<net::Response>> show(Home home, net::Request)
{
    Context &context = home->context;
    const auto read = [identity = context.identity.get()](store::Connection &connection) {
        return readStatus(connection, identity);
    };
    SPIRULA_CO_TRY(auto status, co_await context.database.read<wire::HomeStatus>(read));
    if (!home->sandbox) {
        home->sandbox = co_await probeSandbox(context);
    }
    const auto steps = store::schemaMigrations();
    status.version = SPIRULA_VERSION;
    status.build = buildKind;
    status.pid = ::getpid();
    const Identity identity = context.identity.get();
    status.publicUrl = identity.publicUrl;
    status.publicListen = context.reach.places();
    status.host = identity.host;
    status.allowPrivateNetwork = context.options.allowPrivateNetwork;
    status.dataFolder = context.folder.root.string();
    status.schema = steps.empty() ? 0 : steps.back().number;
    status.startedAt = home->startedAt;
    status.uptimeMs = context.clock.now() - home->startedAt;
    status.preparingPaused = context.settings.preparingPaused;
    status.sandbox = *home->sandbox;
    co_return net::Response::json(200, wire::encode(status));
}

Task<Result<net::Response>> stop(Home home, net::Request)
{
    home->context.log.info("home", "The owner's program asks the node to stop");
    home->context.requestStop();
    co_return net::Response::noContent();
}

}

void addStatusHome(net::Router &router, const Home &home)
{
    addHomeRoute(router, home, net::Method::get, "/status", show);
    addHomeRoute(router, home, net::Method::post, "/stop", stop);
}

}

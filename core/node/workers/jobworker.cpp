// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/workers/jobworker.h"

#include "node/context.h"
#include "node/news.h"
#include "node/workers/joboutcome.h"
#include "node/workers/runjob.h"
#include "store/database.h"
#include "store/jobstore.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/steady_timer.hpp>

#include <map>
#include <set>

namespace spirula::node
{

namespace
{

/// Jobs that run side by side with the other lanes, some of them at a time.
struct LaneKind {
    std::vector<model::JobType> types;
    int width;
    bool preparing; ///< held back while the owner has paused preparing
    bool beyondFirst; ///< and while this computer runs on its battery
};

// A new video must become watchable while an older one is still being prepared: hence two lanes for them.
const std::vector<LaneKind> laneKinds = {
    {{model::JobType::prepareFirst, model::JobType::replaceFile}, 2, true, false},
    {{model::JobType::prepareQuality, model::JobType::makeStoryboard}, 1, true, true},
    {{model::JobType::removeFiles, model::JobType::makeTorrents, model::JobType::probeEncoders},
     1,
     false,
     false},
    // What has a time of its own does not wait for a long one of the lane above.
    {{model::JobType::publishVideo, model::JobType::removeVideo}, 1, false, false},
};

bool isHeld(const LaneKind &kind, const wire::PreparingHeld &held)
{
    return (kind.preparing && held.paused) || (kind.beyondFirst && held.battery);
}

constexpr std::chrono::seconds retryAfterDatabaseError{2};
constexpr std::chrono::minutes longestSleep{1}; // the wall clock jumps, and goes on while the machine sleeps

}

struct JobWorker::State {
    struct Lane {
        Lane(asio::io_context &loop, const LaneKind &theKind)
            : kind(theKind)
            , timer(loop)
        {
        }
        LaneKind kind;
        asio::steady_timer timer;
        bool woken = false;
    };

    explicit State(Context &theContext)
        : context(theContext)
        , ended(theContext.apiLoop, asio::steady_timer::time_point::max())
    {
    }

    Context &context;
    std::vector<std::unique_ptr<Lane>> lanes;
    struct Running {
        std::shared_ptr<asio::cancellation_signal> signal;
        const LaneKind *kind;
    };
    std::map<std::int64_t, Running> running;
    std::set<std::int64_t> busy; ///< from the claim until what became of it is written; longer than `running`
    std::size_t alive = 1; ///< coroutines: begin() and the lanes
    bool stopping = false;
    asio::steady_timer ended;

    std::vector<std::int64_t> busyIds() const { return {busy.begin(), busy.end()}; }
    Task<Result<std::optional<model::Job>>> claim(const Lane &lane);
    Task<void> rest(Lane &lane);
    Task<void> sleep(Lane &lane, std::chrono::milliseconds pause);
    Task<void> runOne(model::Job job, const LaneKind &kind);
    Task<void> runClaimed(model::Job job, const LaneKind &kind);
    void over();
    static Task<void> work(std::shared_ptr<State> state, Lane &lane);
    static Task<void> begin(std::shared_ptr<State> state);
};

Task<Result<std::optional<model::Job>>> JobWorker::State::claim(const Lane &lane)
{
    if (isHeld(lane.kind, context.jobs.held())) {
        co_return std::nullopt;
    }
    co_return co_await context.database.write<std::optional<model::Job>>(
        [this, types = lane.kind.types, ids = busyIds()](store::Tx &tx) -> Result<std::optional<model::Job>> {
            SPIRULA_TRY(auto job,
                        store::JobStore(tx.connection()).claim(context.startId, types, tx.now(), ids));
            if (job) {
                SPIRULA_CHECK(tellJobChanged(tx, context, job->id));
            }
            return job;
        });
}

/// Sleeps until a job of the lane is due or wake() was called.
Task<void> JobWorker::State::rest(Lane &lane)
{
    std::chrono::milliseconds pause = longestSleep;
    if (!isHeld(lane.kind, context.jobs.held())) {
        const auto due = co_await context.database.read<std::optional<WallTime>>(
            [types = lane.kind.types, ids = busyIds()](store::Connection &connection) {
                return store::JobStore(connection).nextDue(types, ids);
            });
        if (due && *due) {
            pause = std::min(pause,
                             std::chrono::milliseconds(std::max<WallTime>(0, **due - context.clock.now())));
        }
    }
    co_await sleep(lane, pause);
}

/// Not at all when it was woken while it did something else.
Task<void> JobWorker::State::sleep(Lane &lane, std::chrono::milliseconds pause)
{
    if (lane.woken || stopping) {
        co_return;
    }
    lane.timer.expires_after(pause);
    co_await lane.timer.async_wait(asTuple);
}

/// Never beside another run of the same job: its row may wait again while that one still ends.
Task<void> JobWorker::State::runOne(model::Job job, const LaneKind &kind)
{
    const std::int64_t id = job.id;
    if (!busy.insert(id).second) { // asked for before the other lane had its answer
        co_await settleFailure(context, std::move(job), Error(ErrorCode::cancelled), stopping);
        co_return;
    }
    co_await runClaimed(std::move(job), kind);
    busy.erase(id);
    context.jobs.wake(); // it may be waiting again
}

Task<void> JobWorker::State::runClaimed(model::Job job, const LaneKind &kind)
{
    if (stopping || isHeld(kind, context.jobs.held())) { // since it was asked for
        co_await settleFailure(context, std::move(job), Error(ErrorCode::cancelled), stopping);
        co_return;
    }
    const auto signal = std::make_shared<asio::cancellation_signal>();
    running[job.id] = {signal, &kind};
    const auto outcome
        = co_await asio::co_spawn(context.apiLoop, runJob(context, job),
                                  asio::bind_cancellation_slot(signal->slot(), asio::use_awaitable));
    running.erase(job.id);
    if (!outcome) {
        co_await settleFailure(context, std::move(job), outcome.error(), stopping);
    }
}

Task<void> JobWorker::State::work(std::shared_ptr<State> state, Lane &lane)
{
    while (!state->stopping) {
        lane.woken = false;
        auto job = co_await state->claim(lane);
        if (!job) {
            state->context.log.error("jobs", "The next job could not be taken", job.error());
            co_await state->sleep(lane, retryAfterDatabaseError);
        } else if (!*job) {
            co_await state->rest(lane);
        } else {
            co_await state->runOne(std::move(**job), lane.kind);
        }
    }
    state->over();
}

void JobWorker::State::over()
{
    if (--alive == 0) {
        ended.cancel();
    }
}

Task<void> JobWorker::State::begin(std::shared_ptr<State> state)
{
    const auto recovered = co_await state->context.database.write<std::int64_t>([state](store::Tx &tx) {
        return store::JobStore(tx.connection()).recover(state->context.startId, tx.now());
    });
    if (!recovered) {
        state->context.log.error("jobs", "Jobs of the last run could not be taken back", recovered.error());
    } else if (*recovered > 0) {
        state->context.log.info("jobs", std::to_string(*recovered) + " jobs of the last run go on");
    }
    for (const LaneKind &kind : laneKinds) {
        for (int i = 0; i < kind.width && !state->stopping; ++i) {
            state->lanes.push_back(std::make_unique<Lane>(state->context.apiLoop, kind));
            ++state->alive;
            asio::co_spawn(state->context.apiLoop, work(state, *state->lanes.back()), asio::detached);
        }
    }
    state->over();
}

JobWorker::JobWorker() = default;
JobWorker::~JobWorker() = default;

void JobWorker::start(Context &context)
{
    if (m_stopped) {
        return;
    }
    m_state = std::make_shared<State>(context);
    asio::co_spawn(context.apiLoop, State::begin(m_state), asio::detached);
}

void JobWorker::wake()
{
    if (!m_state) {
        return; // not started yet: it will look by itself
    }
    for (const auto &lane : m_state->lanes) {
        lane->woken = true;
        lane->timer.cancel();
    }
}

void JobWorker::interrupt(std::int64_t jobId)
{
    if (!m_state) {
        return;
    }
    if (const auto found = m_state->running.find(jobId); found != m_state->running.end()) {
        found->second.signal->emit(asio::cancellation_type::terminal);
    }
}

void JobWorker::hold(wire::PreparingHeld held)
{
    m_held.store(held);
    if (!m_state) {
        return;
    }
    const auto running = m_state->running; // emitting ends coroutines that change the map
    for (const auto &[id, job] : running) {
        if (isHeld(*job.kind, held)) {
            job.signal->emit(asio::cancellation_type::terminal);
        }
    }
    wake();
}

Task<void> JobWorker::stop()
{
    m_stopped = true;
    if (!m_state) {
        co_return;
    }
    const auto state = m_state;
    state->stopping = true;
    wake();
    // Emitting ends coroutines that change the map.
    const auto running = state->running;
    for (const auto &[id, job] : running) {
        job.signal->emit(asio::cancellation_type::terminal);
    }
    while (state->alive > 0) {
        state->ended.expires_at(asio::steady_timer::time_point::max());
        co_await state->ended.async_wait(asTuple);
    }
}

}

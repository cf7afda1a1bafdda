// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/reach/reach.h"

#include "net/local/networkwatch.h"
#include "node/reach/reachstate.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

namespace spirula::node
{

namespace
{

using namespace std::chrono_literals;

constexpr auto betweenNews = 1s;
constexpr auto betweenGatewayQuestions = 300ms;
constexpr auto whileSomethingIsAmiss = 5s;
constexpr auto whileSomebodyWatches = 5s;
constexpr auto otherwise = 60s;
constexpr auto burst = 300ms; ///< addresses and routes of a network come one after the other

}

Reach::State::State(Context &theContext, net::HttpServer &theServer, Visitors &theVisitors,
                    SelfProofs &theProofs)
    : context(theContext)
    , server(theServer)
    , visitors(theVisitors)
    , proofs(theProofs)
    , door(theServer, theContext.log)
    , timer(theContext.apiLoop)
    , trialTimer(theContext.apiLoop)
    , settledTimer(theContext.apiLoop, asio::steady_timer::time_point::max())
    , since(theContext.clock.now())
{
}

/// Everything as settings and network say now. The error is the listener's.
Task<Result<void>> Reach::State::round()
{
    if (networkChanged || network.isUnclear()
        || context.settings.homeNetwork != (network.open() != nullptr)) {
        networkChanged = false;
        co_await network.look(context);
        visitors.setNeighbours(network.now().neighbours);
    }
    co_await loadEvidence();
    const bool wasOpen = door.isOpen();
    Result<void> opened = Error(ErrorCode::internal);
    if (auto plan = listenPlan(context.options, context.settings, network.open())) {
        opened = co_await door.adapt(std::move(*plan));
    } else {
        opened = plan.error();
    }
    if (door.isOpen() != wasOpen) {
        tryAgain();
    }
    co_await saveEvidence();
    co_return opened;
}

SteadyClock::duration Reach::State::pause()
{
    if (context.settings.homeNetwork && network.isUnclear()) {
        return betweenGatewayQuestions;
    }
    if (!door.isComplete()) {
        return whileSomethingIsAmiss;
    }
    return visitors.watchers(SteadyClock::now()) > 0 ? whileSomebodyWatches : otherwise;
}

Task<void> Reach::State::rest()
{
    if (!isUrgent() && !news) {
        timer.expires_after(pause());
        co_await timer.async_wait(asTuple);
    }
    if (!isUrgent() && news) {
        timer.expires_after(betweenNews);
        co_await timer.async_wait(asTuple);
    }
    news = false;
}

Reach::State::Alive::Alive(std::shared_ptr<State> state)
    : m_state(std::move(state))
{
    ++m_state->alive;
}

Reach::State::Alive::~Alive()
{
    --m_state->alive;
    m_state->settledTimer.cancel();
}

Task<void> Reach::State::keep(std::shared_ptr<State> state)
{
    const Alive alive(state);
    while (!state->stopping) {
        const auto goal = state->wanted;
        co_await state->round(); // an error shows in the report
        state->tell();
        state->settled = goal;
        state->settledTimer.cancel();
        co_await state->rest();
    }
}

Task<void> Reach::State::watchNetwork(std::shared_ptr<State> state)
{
    const Alive alive(state);
    net::NetworkWatch watch(state->context.apiLoop.get_executor());
    asio::steady_timer gather(state->context.apiLoop);
    while (co_await watch.changed()) {
        gather.expires_after(burst);
        if (const auto [error] = co_await gather.async_wait(asTuple); error) {
            break;
        }
        state->networkChanged = true;
        state->tryAgain();
        state->wake();
    }
}

void Reach::State::wake() { timer.cancel(); }

Task<void> Reach::State::settle()
{
    const auto goal = ++wanted;
    wake();
    while (!stopping && settled < goal) {
        co_await settledTimer.async_wait(asTuple);
    }
}

Reach::Reach() = default;
Reach::~Reach() = default;

Task<Result<void>> Reach::open(Context &context, net::HttpServer &server)
{
    m_state = std::make_shared<State>(context, server, m_visitors, m_proofs);
    auto opened = co_await m_state->round();
    m_visitors.onNews([weak = std::weak_ptr(m_state)] {
        const auto state = weak.lock();
        if (state && !std::exchange(state->news, true)) {
            state->wake();
        }
    });
    co_return opened;
}

void Reach::start()
{
    const auto state = m_state;
    state->started = true;
    asio::co_spawn(state->context.apiLoop, State::keep(state), asio::detached);
    asio::co_spawn(state->context.apiLoop, State::keepTrying(state),
                   asio::bind_cancellation_slot(state->endTrying.slot(), asio::detached));
    asio::co_spawn(state->context.apiLoop, State::watchNetwork(state),
                   asio::bind_cancellation_slot(state->endWatching.slot(), asio::detached));
}

Task<void> Reach::stop()
{
    const auto state = m_state;
    if (!state || std::exchange(state->stopping, true)) {
        co_return;
    }
    state->timer.cancel();
    state->settledTimer.cancel();
    state->endTrying.emit(asio::cancellation_type::all);
    state->endWatching.emit(asio::cancellation_type::all);
    while (state->alive > 0) {
        co_await state->settledTimer.async_wait(asTuple);
    }
    co_await state->saveEvidence(); // of the last second
}

Task<void> Reach::settingsChanged(model::Settings before)
{
    const auto state = m_state;
    if (!state || !state->started) {
        co_return;
    }
    if (!before.homeNetwork && state->context.settings.homeNetwork) {
        state->network.ownerOpened();
    }
    co_await state->settle();
}

Result<void> Reach::checkListener(const model::Settings &settings) const
{
    if (!m_state) {
        return {};
    }
    SPIRULA_TRY(const ListenPlan plan,
                listenPlan(m_state->context.options, settings, m_state->network.open()));
    // The port that the site has, or waits for, is not asked anew: that must not keep anything from changing.
    return plan.port == m_state->door.port() ? Result<void>() : checkPlanFree(plan);
}

wire::HomeReach Reach::now() { return m_state->report(); }

Task<wire::HomeReachCheck> Reach::check(wire::ReachCheckKind kind)
{
    const auto state = m_state;
    co_return co_await state->check(kind);
}

std::string Reach::places() const
{
    std::string text;
    for (const std::string &place : m_state ? m_state->server.places() : std::vector<std::string>()) {
        text += (text.empty() ? "" : ", ") + place;
    }
    return text;
}

}

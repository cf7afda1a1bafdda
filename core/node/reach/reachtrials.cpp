// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/reach/reachchecks.h"
#include "node/reach/reachstate.h"
#include "store/database.h"
#include "store/reachevidencestore.h"

#include <boost/asio/cancellation_signal.hpp>

namespace spirula::node
{

namespace
{

using namespace std::chrono_literals;
using wire::ReachCheckKind;
using wire::ReachCheckState;

constexpr auto afterAChange = 5s; ///< a proxy or a name may need a moment too
constexpr auto toConfirm = 15s;
constexpr auto whileItFails = 60s;
constexpr auto betweenTrials = 10min;
constexpr WallTime betweenSaves = 60'000;

}

std::optional<SteadyClock::duration> Reach::State::untilTrial() const
{
    if (!isAddressSet() || !door.isOpen()) {
        return std::nullopt;
    }
    if (trialWanted) {
        return afterAChange;
    }
    if (visits.isDoubtful()) {
        return toConfirm;
    }
    return visits.failingSince() ? SteadyClock::duration(whileItFails) : SteadyClock::duration(betweenTrials);
}

void Reach::State::tryAgain()
{
    trialWanted = true;
    trialTimer.cancel();
}

Task<void> Reach::State::keepTrying(std::shared_ptr<State> state)
{
    const Alive alive(state);
    state->trialWanted = true;
    while (!state->stopping) {
        const auto wait = state->untilTrial();
        state->trialTimer.expires_after(wait.value_or(betweenTrials));
        const auto [changed] = co_await state->trialTimer.async_wait(asTuple);
        if (!changed && wait && !state->stopping) {
            state->trialWanted = false;
            co_await state->check(ReachCheckKind::page);
        }
    }
}

Task<wire::HomeReachCheck> Reach::State::check(ReachCheckKind kind)
{
    wire::HomeReachCheck check;
    check.check = kind;
    if (!door.isOpen() && kind != ReachCheckKind::clock) {
        check.reason = "siteOff";
        co_return check;
    }
    const auto url = sitePublicUrl(context.options, context.settings);
    if (!url) {
        check.reason = "noAddress";
        co_return check;
    }
    check = co_await runReachCheck(kind, *url, CheckTools{.proofs = proofs, .pool = context.pool});
    if (evidenceUrl == url->origin()) { // it may have changed meanwhile
        take(check);
    }
    co_return check;
}

/// Finding the own page is the only evidence; not getting so far is as good as not finding it.
void Reach::State::take(const wire::HomeReachCheck &check)
{
    if (check.check != ReachCheckKind::page || check.reason == "noAddress") {
        return;
    }
    if (check.state == ReachCheckState::ok) {
        visits.succeeded(context.clock.now());
        visitors.setOwnAddress(proofs.lastFrom());
    } else {
        visits.failed(context.clock.now());
    }
    trialWanted = false;
    trialTimer.cancel();
    wake();
}

Task<void> Reach::State::loadEvidence()
{
    const std::string url = context.identity.get().publicUrl;
    if (url == evidenceUrl) {
        co_return;
    }
    const auto loaded = co_await context.database.read<store::ReachEvidence>(
        [url](store::Connection &connection) { return store::ReachEvidenceStore(connection).load(url); });
    if (!loaded) {
        context.log.error("reach", "What was seen of the address could not be read", loaded.error());
    }
    const auto evidence = loaded ? *loaded : store::ReachEvidence();
    evidenceUrl = url;
    visits = {};
    visits.setLedHereAt(evidence.ledHereAt);
    visitors.setLastOutside(evidence.lastOutsideVisitor);
    visitors.setOwnAddress({});
    savedLedHere = evidence.ledHereAt;
    savedOutside = evidence.lastOutsideVisitor;
    tryAgain();
}

Task<void> Reach::State::saveEvidence()
{
    const store::ReachEvidence evidence{visits.ledHereAt(), visitors.lastOutside()};
    const bool newer = evidence.lastOutsideVisitor
        && (!savedOutside || *evidence.lastOutsideVisitor - *savedOutside >= betweenSaves);
    if (!newer && evidence.ledHereAt == savedLedHere) {
        co_return;
    }
    const auto saved = co_await context.database.write<void>([url = evidenceUrl, evidence](store::Tx &tx) {
        return store::ReachEvidenceStore(tx.connection()).save(url, evidence);
    });
    if (!saved) {
        context.log.error("reach", "What was seen of the address could not be kept", saved.error());
        co_return;
    }
    savedLedHere = evidence.ledHereAt;
    savedOutside = evidence.lastOutsideVisitor;
}

}

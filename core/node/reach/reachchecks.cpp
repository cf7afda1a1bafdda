// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/reach/reachchecks.h"

#include "net/client/connecttrial.h"
#include "net/url/url.h"
#include "node/reach/listenplan.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <cstdlib>

namespace spirula::node
{

namespace
{

using Kind = wire::ReachCheckKind;
using State = wire::ReachCheckState;

constexpr std::uint64_t longestAnswer = 4096;
constexpr WallTime mostClockError = 120'000;
constexpr std::size_t mostAddresses = 8; ///< named in an answer

/// A way that was gone: to its end, or to the step that fails.
struct Way {
    std::optional<Kind> brokenAt;
    std::string reason;
    std::vector<std::pair<std::string, std::string>> parameters;
    std::optional<WallTime> date; ///< what the other end's clock says
};

std::string addressList(const std::vector<asio::ip::address> &addresses)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(addresses.size(), mostAddresses); ++i) {
        text += (i == 0 ? "" : ", ") + addresses[i].to_string();
    }
    return text;
}

/// The last step: whoever answers must know what only this node was asked.
void judge(Way &way, const Result<net::HttpAnswer> &answer, const std::string &expected)
{
    if (!answer) {
        const bool certificate = answer.error().parameter("cause") == "certificate";
        way.brokenAt = certificate ? Kind::certificate : Kind::page;
        way.reason = certificate ? "notTrusted" : std::string(name(answer.error().code));
        return;
    }
    if (const auto date = parseHttpTime(answer->headers.get("Date"))) {
        way.date = *date;
    }
    if (answer->status != 200 || answer->body != expected) {
        way.brokenAt = Kind::page;
        way.reason = "otherServer";
        way.parameters.emplace_back("status", std::to_string(answer->status));
    }
}

/// A client of its own: no connection, name or certificate of before is taken for the present ones. Whoever
/// answers at the address may be a stranger: no redirect of theirs leads this node, which may connect to
/// everything here, anywhere else. Only the way of proxies from http to https on the same name is gone, by
/// the caller.
Task<Result<net::HttpAnswer>> fetchOnce(std::string url, std::chrono::milliseconds time, CheckTools tools)
{
    net::HttpAsk ask;
    ask.url = std::move(url);
    ask.limit = longestAnswer;
    ask.time = time;
    ask.redirects = 0;
    net::ClientOptions options;
    options.mayConnect = [](const asio::ip::address &) { return true; }; // the owner's own address
    options.plainHttp = true;
    options.certificates = tools.certificates;
    auto client = std::make_unique<net::HttpClient>(std::move(options));
    auto answer = co_await client->fetch(std::move(ask));
    // Its thread may still wait for a name: that is not for the API loop.
    asio::post(tools.pool, [client = std::move(client)]() mutable { client.reset(); });
    co_return answer;
}

/// As far as `last` and no further.
Task<Way> go(Kind last, net::Url url, CheckTools tools)
{
    const auto deadline = SteadyClock::now() + tools.time;
    const auto left = [deadline] {
        return std::max(std::chrono::ceil<std::chrono::milliseconds>(deadline - SteadyClock::now()),
                        std::chrono::milliseconds(1));
    };
    Way way;
    way.parameters = {{"host", url.host()}, {"port", std::to_string(url.port())}};
    const auto addresses = co_await net::resolveWithin(url.host(), tools.time / 2);
    way.parameters.emplace_back("addresses", addressList(addresses));
    if (std::ranges::all_of(addresses, [](const auto &address) { return address.is_loopback(); })) {
        way.brokenAt = Kind::resolves;
        way.reason = addresses.empty() ? "leadsNowhere" : "leadsToThisComputer";
    }
    if (way.brokenAt || last == Kind::resolves) {
        co_return way;
    }
    const auto outcome = co_await net::connectWithin(addresses, url.port(), left() / 2);
    if (outcome != net::ConnectOutcome::connected) {
        way.brokenAt = Kind::port;
        way.reason = outcome == net::ConnectOutcome::refused ? "refused" : "timedOut";
    }
    if (way.brokenAt || last == Kind::port) {
        co_return way;
    }
    const auto question = tools.proofs.ask();
    const std::string path = std::string(SelfProofs::path) + question.nonce();
    auto answer = co_await fetchOnce(url.origin() + path, left(), tools);
    if (answer && !url.secure()) {
        const std::string secured = "https" + url.origin().substr(4) + path;
        if (answer->headers.get("Location") == secured) {
            answer = co_await fetchOnce(secured, left(), tools);
        }
    }
    judge(way, answer, question.answer());
    co_return way;
}

wire::HomeReachCheck fromWay(Kind kind, const Way &way)
{
    wire::HomeReachCheck check;
    check.check = kind;
    check.parameters = way.parameters;
    if (!way.brokenAt || *way.brokenAt > kind) {
        check.state = State::ok;
    } else if (*way.brokenAt == kind) {
        check.state = State::failed;
        check.reason = way.reason;
    } else {
        check.state = State::skipped;
        check.reason = wire::word(*way.brokenAt);
    }
    return check;
}

/// Whoever keeps the clock right says so; else a proxy's clock at the other end is evidence, if there is one.
Task<wire::HomeReachCheck> checkClock(std::optional<net::Url> url, CheckTools tools)
{
    wire::HomeReachCheck check;
    check.check = Kind::clock;
    const auto own = tools.clockState();
    if (own && own->synchronised) {
        check.state = State::ok;
        check.parameters.emplace_back("errorMs", std::to_string(own->errorMs));
        co_return check;
    }
    if (url) {
        const Way way = co_await go(Kind::page, *url, std::move(tools));
        if (const WallTime off = way.date ? *way.date - Clock().now() : 0; std::abs(off) > mostClockError) {
            check.state = State::failed;
            check.reason = "differs";
            check.parameters.emplace_back("seconds", std::to_string(off / 1000));
            co_return check;
        }
    }
    check.state = own ? State::failed : State::skipped;
    check.reason = own ? "notSynchronised" : "unknown";
    co_return check;
}

}

Task<wire::HomeReachCheck> runReachCheck(Kind kind, net::PublicUrl publicUrl, CheckTools tools)
{
    wire::HomeReachCheck check;
    check.check = kind;
    const auto url = net::Url::parse(publicUrl.origin());
    const bool elsewhere = url && leadsElsewhere(publicUrl);
    if (kind == Kind::clock) {
        co_return co_await checkClock(elsewhere ? std::optional(*url) : std::nullopt, std::move(tools));
    }
    if (!elsewhere) {
        check.reason = "noAddress";
        co_return check;
    }
    if (kind == Kind::certificate && !url->secure()) {
        check.reason = "notHttps";
        co_return check;
    }
    co_return fromWay(kind, co_await go(kind, *url, std::move(tools)));
}

}

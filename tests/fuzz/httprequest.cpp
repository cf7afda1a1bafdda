// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the HTTP server does with a stranger's bytes before anybody looks at them: head, framing, body,
// target, host, ranges, conditions, forwarded addresses.

#include "base/text.h"
#include "net/http/byterange.h"
#include "net/http/headscanner.h"
#include "net/http/hosttext.h"
#include "net/http/precondition.h"
#include "net/http/remoteaddress.h"
#include "net/http/requestparser.h"
#include "net/http/requesttarget.h"
#include "net/http/responsehead.h"
#include "require.h"

#include <cstdint>

using namespace spirula;
using namespace spirula::net;
using fuzz::require;

namespace
{

constexpr std::uint64_t bodyLimit = 4096;

void checkTarget(std::string_view text)
{
    const auto target = RequestTarget::parse(text);
    if (!target || target->path == "*") {
        return;
    }
    require(target->path.starts_with('/') && isUtf8(target->path));
    require(target->authority.empty() || isHostText(target->authority));
    std::string again;
    if (target->path == "/") {
        again = "/";
    } else {
        for (const auto part : split(std::string_view(target->path).substr(1), '/')) {
            require(!part.empty() && part != "." && part != ".." && part.find('\\') == part.npos);
            again += "/" + percentEncode(part);
        }
    }
    std::string query;
    for (const auto &[name, value] : target->query.pairs()) {
        require(isUtf8(name) && isUtf8(value));
        query += (query.empty() ? "?" : "&") + percentEncode(name) + "=" + percentEncode(value);
    }
    const auto reparsed = RequestTarget::parse(again + query);
    require(reparsed && reparsed->path == target->path && reparsed->query.pairs() == target->query.pairs());
}

void checkHost(std::string_view text)
{
    if (isHostText(text)) {
        require(text.size() < 300 && text.find_first_of(" \t\r\n/\\@?#,") == text.npos
                && text.find('\0') == text.npos);
    }
}

void checkRange(std::string_view text)
{
    for (const std::uint64_t size : {0ULL, 1ULL, 1000ULL, ~0ULL}) {
        const auto request = RangeRequest::parse(text, size);
        if (request.kind == RangeRequest::Kind::part) {
            require(request.range.length > 0 && request.range.first < size
                    && request.range.length <= size - request.range.first);
        }
    }
}

void checkFields(std::string_view text)
{
    static const std::vector<AddressRange> trusted{AddressRange::parse("127.0.0.0/8").value(),
                                                   AddressRange::parse("::/1").value()};
    Headers headers;
    for (const auto *name : {"If-Match", "If-None-Match", "If-Range", "If-Modified-Since", "X-Forwarded-For",
                             "X-Forwarded-Proto"}) {
        headers.add(name, std::string(text));
    }
    const Precondition precondition{"\"e\"", 784111777000};
    precondition.check(headers);
    precondition.rangeApplies(headers);
    const auto stranger = asio::ip::make_address("192.0.2.1");
    require(RemoteAddress::find(stranger, false, headers, trusted).address == stranger);
    RemoteAddress::find(asio::ip::make_address("127.0.0.1"), false, headers, trusted);
    if (const auto range = AddressRange::parse(text)) {
        require(range->contains(*parseAddress(text.substr(0, text.find('/')))));
    }
    headers.add(std::string(text), std::string(text));
    const auto head = ResponseHead{200, "d", "s", 1, true, false}.text(headers, nullptr);
    require(head.find("\r\n\r\n") == head.size() - 4);
}

/// Head and body as a session reads them, in pieces: the outcome must not depend on the pieces.
struct Outcome {
    int status = 0;
    std::size_t head = 0;
    std::size_t left = 0;
    bool done = false;
    std::string body;
    bool operator==(const Outcome &) const = default;
};

Outcome serve(std::string_view bytes, std::size_t piece)
{
    Outcome outcome;
    HeadScanner scanner(8192);
    std::size_t given = 0;
    auto state = HeadScanner::State::incomplete;
    while (state == HeadScanner::State::incomplete && given < bytes.size()) {
        given = std::min(bytes.size(), given + piece);
        state = scanner.scan(bytes.substr(0, given));
    }
    outcome.status = scanner.status();
    if (state != HeadScanner::State::complete) {
        return outcome;
    }
    outcome.head = scanner.end();
    RequestParser parser;
    outcome.status = parser.parseHead(bytes.substr(scanner.start(), scanner.end() - scanner.start()));
    if (outcome.status != 0) {
        return outcome;
    }
    checkTarget(parser.target());
    MemoryBody body(bodyLimit);
    auto rest = bytes.substr(scanner.end());
    given -= scanner.end();
    for (;;) {
        const auto fed = parser.feed(rest.substr(0, given), body);
        require(fed.consumed <= given);
        rest.remove_prefix(fed.consumed);
        given -= fed.consumed;
        outcome.status = fed.status;
        if (fed.status != 0 || parser.isDone() || given == rest.size()) {
            break;
        }
        given = std::min(rest.size(), given + piece);
    }
    outcome.done = parser.isDone();
    outcome.left = outcome.done ? rest.size() : 0;
    outcome.body = outcome.status == 0 && outcome.done ? body.take() : std::string();
    require(outcome.body.size() <= bodyLimit);
    return outcome;
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    checkTarget(text);
    checkHost(text);
    checkRange(text);
    checkFields(text);
    const auto whole = serve(text, text.size() + 1);
    require(serve(text, 1) == whole);
    require(serve(text, 7) == whole);
    return 0;
}

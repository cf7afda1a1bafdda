// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "homenode.h"

#include "base/datafolder.h"
#include "net/client/httpclient.h"
#include "wire/home/homeerror.h"

#include <chrono>
#include <utility>

namespace spirula::ctl
{

namespace
{

constexpr std::uint64_t longestFile = 64 * 1024;
constexpr std::uint64_t longestAnswer = 16 * 1024 * 1024;
constexpr std::chrono::seconds longestWait{60}; // a conversion of captions, a picture

net::ClientOptions clientOptions()
{
    net::ClientOptions options;
    options.mayConnect = [](const asio::ip::address &address) { return address.is_loopback(); };
    options.plainHttp = true;
    options.userAgent = "spirulactl/" SPIRULA_VERSION;
    options.stallTime = longestWait;
    return options;
}

}

HomeNode::HomeNode(fs::path dataFolder)
    : m_dataFolder(std::move(dataFolder))
    , m_client(std::make_unique<net::HttpClient>(clientOptions()))
{
}

HomeNode::~HomeNode() = default;

Error HomeNode::notRunning(std::string detail) const
{
    return Error(ErrorCode::notRunning, {{"path", m_dataFolder.string()}}, std::move(detail));
}

Result<wire::HomeFile> HomeNode::findNode() const
{
    const auto text = readFile(DataFolder{m_dataFolder}.homeJson(), longestFile);
    if (!text) {
        return text.error().code == ErrorCode::forbidden ? text.error() : notRunning(text.error().detail);
    }
    return wire::decodeHomeFile(*text);
}

Task<Result<std::string>> HomeNode::get(std::string path)
{
    return send(net::Method::get, std::move(path), {});
}

Task<Result<std::string>> HomeNode::send(net::Method method, std::string path, std::string body)
{
    SPIRULA_CO_TRY(const auto node, findNode());
    net::HttpAsk ask;
    ask.url = "http://127.0.0.1:" + std::to_string(node.port) + "/api/home/v1" + path;
    ask.method = method;
    ask.headers.set("Authorization", "Bearer " + node.token);
    if (!body.empty()) {
        ask.headers.set("Content-Type", "application/json");
    }
    ask.body = std::move(body);
    ask.limit = longestAnswer;
    ask.time = longestWait;
    ask.redirects = 0;
    auto answer = co_await m_client->fetch(std::move(ask));
    if (!answer) {
        // What home.json says is of a node that was killed.
        co_return answer.error().code == ErrorCode::unreachable ? notRunning(answer.error().detail)
                                                                : answer.error();
    }
    if (answer->status >= 300) {
        co_return wire::decodeHomeError(answer->body);
    }
    co_return std::move(answer->body);
}

Task<Result<std::unique_ptr<net::EventStream>>> HomeNode::events()
{
    SPIRULA_CO_TRY(const auto node, findNode());
    auto stream = co_await net::EventStream::open(node.port, "/api/home/v1/events", node.token);
    if (!stream && stream.error().code == ErrorCode::notRunning) {
        co_return notRunning(stream.error().detail);
    }
    co_return std::move(stream);
}

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/answerwriter.h"

#include "net/http/connection.h"
#include "net/http/filesender.h"
#include "net/http/netloop.h"
#include "net/http/precondition.h"
#include "net/http/responsehead.h"
#include "net/http/sourcesender.h"

namespace spirula::net
{

namespace
{

bool hasNoBody(int status) { return status < 200 || status == 204 || status == 304; }

}

AnswerWriter::AnswerWriter(std::shared_ptr<Connection> connection, AnswerContext context)
    : m_connection(std::move(connection))
    , m_context(std::move(context))
{
}

Response AnswerWriter::plain(int status)
{
    auto response
        = Response::text(status, std::to_string(status) + " " + std::string(reasonPhrase(status)) + "\n");
    response.headers.add("X-Content-Type-Options", "nosniff");
    return response;
}

std::string AnswerWriter::head(int status, const Headers &headers, std::optional<std::uint64_t> length)
{
    auto &loop = m_connection->loop();
    m_context.keepAlive = m_context.keepAlive && !m_connection->isDraining();
    const ResponseHead head{status, loop.date(),         loop.parts().options.serverName,
                            length, m_context.keepAlive, m_context.http10};
    std::string dropped;
    auto text = head.text(headers, &dropped);
    if (!dropped.empty()) {
        loop.parts().log.warning("net", "an answer's fields are not fit to be sent: " + dropped);
    }
    return text;
}

Task<bool> AnswerWriter::send(Response response)
{
    if (response.status < 200 || response.status > 599) {
        m_connection->loop().parts().log.error(
            "net", "a handler answered with status " + std::to_string(response.status));
        response = plain(500);
    }
    bool sent = false;
    if (auto *file = std::get_if<FileBody>(&response.body)) {
        sent = co_await sendFile(response.status, std::move(response.headers), std::move(*file));
    } else if (auto *source = std::get_if<SourceBody>(&response.body)) {
        sent = co_await sendSource(response.status, std::move(response.headers), std::move(*source));
    } else {
        sent = co_await sendText(response.status, std::move(response.headers),
                                 std::move(std::get<std::string>(response.body)));
    }
    co_return sent &&m_context.keepAlive;
}

Task<bool> AnswerWriter::sendText(int status, Headers headers, std::string body)
{
    if (status == 200 && (m_context.isGet || m_context.isHead) && headers.has("ETag")) {
        const auto result = Precondition{headers.get("ETag"), 0}.check(m_context.conditions);
        status = result == Precondition::Result::notModified ? 304
            : result == Precondition::Result::failed         ? 412
                                                             : 200;
        if (status != 200) {
            body.clear();
        }
    }
    if (hasNoBody(status)) {
        co_return co_await m_connection->write(head(status, headers, std::nullopt));
    }
    const auto text = head(status, headers, body.size());
    co_return co_await m_connection->write(text,
                                           m_context.isHead ? std::string_view() : std::string_view(body));
}

Task<bool> AnswerWriter::sendFile(int status, Headers headers, FileBody body)
{
    auto file = openForSending(body.path);
    if (!file) {
        m_connection->loop().parts().log.error("net", "cannot send " + body.path.string(), file.error());
        auto response = plain(file.error().code == ErrorCode::notFound ? 404 : 500);
        co_return co_await sendText(response.status, std::move(response.headers),
                                    std::get<std::string>(response.body));
    }
    const auto shared = std::make_shared<FileDescriptor>(std::move(file->file));
    Ranged ranged{file->size, std::move(body.etag), body.lastModified, {}};
    ranged.send = [connection = m_connection, shared, media = body.countsAsMedia](ByteRange range) {
        return sendFileRange(connection, std::move(*shared), range, media);
    };
    co_return co_await sendRanged(status, std::move(headers), std::move(ranged));
}

Task<bool> AnswerWriter::sendSource(int status, Headers headers, SourceBody body)
{
    Ranged ranged{body.source->size(), std::move(body.etag), 0, {}};
    ranged.send = [connection = m_connection, source = std::move(body.source)](ByteRange range) {
        return sendSourceRange(connection, source, range);
    };
    co_return co_await sendRanged(status, std::move(headers), std::move(ranged));
}

Task<bool> AnswerWriter::sendRanged(int status, Headers headers, Ranged body)
{
    if (!body.etag.empty()) {
        headers.set("ETag", body.etag);
    }
    if (body.lastModified != 0) {
        headers.set("Last-Modified", httpTime(body.lastModified));
    }
    if (status != 200 || !(m_context.isGet || m_context.isHead)) {
        co_return co_await sendRange(status, std::move(headers), body, {0, body.size}, false);
    }
    headers.set("Accept-Ranges", "bytes");
    const Precondition precondition{body.etag, body.lastModified};
    const auto result = precondition.check(m_context.conditions);
    if (result != Precondition::Result::proceed) {
        co_return co_await sendText(result == Precondition::Result::failed ? 412 : 304, std::move(headers),
                                    {});
    }
    // RFC 9110 section 14.2: Range means something for GET only.
    auto range = RangeRequest{};
    if (m_context.isGet && precondition.rangeApplies(m_context.conditions)) {
        range = RangeRequest::parse(m_context.conditions.get("Range"), body.size);
    }
    if (range.kind == RangeRequest::Kind::unsatisfiable) {
        co_return co_await refuseRange(std::move(headers), body.size);
    }
    const bool isPart = range.kind == RangeRequest::Kind::part;
    co_return co_await sendRange(isPart ? 206 : 200, std::move(headers), body,
                                 isPart ? range.range : ByteRange{0, body.size}, isPart);
}

Task<bool> AnswerWriter::refuseRange(Headers headers, std::uint64_t size)
{
    auto response = plain(416);
    headers.remove("Cache-Control");
    headers.remove("Content-Disposition");
    headers.set("Content-Type", std::string(response.headers.get("Content-Type")));
    headers.set("Content-Range", "bytes */" + std::to_string(size));
    co_return co_await sendText(416, std::move(headers), std::get<std::string>(response.body));
}

Task<bool> AnswerWriter::sendRange(int status, Headers headers, const Ranged &body, ByteRange range,
                                   bool isPart)
{
    if (isPart) {
        headers.set("Content-Range",
                    "bytes " + std::to_string(range.first) + "-"
                        + std::to_string(range.first + range.length - 1) + "/" + std::to_string(body.size));
    }
    const auto text = head(status, headers, range.length);
    const bool bodyFollows = !m_context.isHead && range.length > 0;
    if (!co_await m_connection->write(text, {}, bodyFollows)) {
        co_return false;
    }
    // GCC 14 evaluates both sides of ||, && and ?: in a co_return or a loop's condition when one of them is a
    // co_await.
    if (!bodyFollows) {
        co_return true;
    }
    co_return co_await body.send(range);
}

}

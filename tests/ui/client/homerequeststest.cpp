// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/homerequests.h"

#include "homeserver.h"
#include "waiting.h"
#include "wire/home/homeerror.h"

#include <QNetworkProxy>
#include <gtest/gtest.h>

namespace spirula::ui::test
{
namespace
{

HomeRequests::Ask get(const char *path) { return {.verb = "GET", .path = path, .body = {}}; }

class HomeRequestsTest : public testing::Test
{
protected:
    void serve(const QByteArray &answer)
    {
        m_server = std::make_unique<HomeServer>([answer](const QByteArray &) { return answer; });
        m_requests->setDoor(HomeDoor{m_server->serverPort(), "secret"});
    }

    std::unique_ptr<HomeServer> m_server;
    std::unique_ptr<HomeRequests> m_requests = std::make_unique<HomeRequests>(QStringLiteral("/data"));
    QObject m_asker;
};

TEST_F(HomeRequestsTest, SendsTheTokenAndGivesTheBody)
{
    serve(HomeServer::page(200, "{\"a\":1}"));
    EXPECT_EQ(await(m_requests->send(&m_asker, get("/status?x=%20"))).value(), "{\"a\":1}");
    ASSERT_EQ(m_server->heads.size(), 1);
    EXPECT_TRUE(m_server->heads[0].startsWith("GET /api/home/v1/status?x=%20 HTTP/1.1\r\n"));
    EXPECT_TRUE(m_server->heads[0].toLower().contains("authorization: bearer secret\r\n"));
}

TEST_F(HomeRequestsTest, AProxyOfThePersonIsNotAsked)
{
    QNetworkProxy::setApplicationProxy(
        QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), 1));
    serve(HomeServer::page(200, "{}"));
    EXPECT_TRUE(await(m_requests->send(&m_asker, get("/status"))));
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
}

TEST_F(HomeRequestsTest, TheNodesOwnErrorIsTheError)
{
    const Error taken(ErrorCode::conflict, {{"reason", "name"}});
    serve(HomeServer::page(409, QByteArray::fromStdString(wire::encodeHomeError(taken))));
    const auto answer = await(m_requests->send(&m_asker, get("/x")));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::conflict);
    EXPECT_EQ(answer.error().parameter("reason"), "name");
}

TEST_F(HomeRequestsTest, AnErrorInAnotherFormIsAProtocolError)
{
    serve(HomeServer::page(500, "<html>"));
    EXPECT_EQ(await(m_requests->send(&m_asker, get("/x"))).error().code, ErrorCode::protocol);
}

TEST_F(HomeRequestsTest, ARedirectLeadsNowhere)
{
    serve("HTTP/1.1 302 X\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
    EXPECT_EQ(await(m_requests->send(&m_asker, get("/x"))).error().code, ErrorCode::protocol);
}

TEST_F(HomeRequestsTest, AnAnswerThatIsTooLargeIsCut)
{
    serve(HomeServer::page(200, QByteArray(100'000, 'x')));
    auto ask = get("/x");
    ask.limit = 1000;
    EXPECT_EQ(await(m_requests->send(&m_asker, ask)).error().code, ErrorCode::tooLarge);
    ask.limit = 100'000;
    EXPECT_TRUE(await(m_requests->send(&m_asker, ask)));
}

TEST_F(HomeRequestsTest, ASilentNodeTimesOut)
{
    serve({});
    auto ask = get("/x");
    ask.patience = std::chrono::milliseconds(100);
    EXPECT_EQ(await(m_requests->send(&m_asker, ask)).error().code, ErrorCode::timedOut);
}

TEST_F(HomeRequestsTest, ACutAnswerIsNoAnswer)
{
    serve("HTTP/1.1 200 X\r\nContent-Length: 100\r\n\r\nabc");
    auto ask = get("/x");
    ask.patience = std::chrono::milliseconds(200);
    EXPECT_FALSE(await(m_requests->send(&m_asker, ask)));
}

TEST_F(HomeRequestsTest, WithoutANodeNobodyIsAsked)
{
    const auto answer = await(m_requests->send(&m_asker, get("/x")));
    EXPECT_EQ(answer.error().code, ErrorCode::notRunning);
    EXPECT_EQ(answer.error().parameter("path"), "/data");
    serve({});
    m_server->close();
    EXPECT_EQ(await(m_requests->send(&m_asker, get("/x"))).error().code, ErrorCode::notRunning);
}

TEST_F(HomeRequestsTest, ARequestEndsWithItsAsker)
{
    serve({});
    auto asker = std::make_unique<QObject>();
    std::optional<Result<QByteArray>> answer;
    QCoro::connect(m_requests->send(asker.get(), get("/x")), &m_asker,
                   [&](const Result<QByteArray> &result) { answer = result; });
    ASSERT_TRUE(waitUntil([&] { return m_server->heads.size() == 1; }));
    EXPECT_FALSE(answer);
    asker.reset();
    EXPECT_FALSE(answer) << "what goes down must not be told anything";
    ASSERT_TRUE(waitUntil([&] { return answer.has_value(); }));
    EXPECT_EQ(answer->error().code, ErrorCode::cancelled);
    EXPECT_TRUE(waitUntil([&] { return m_server->closed == 1; })); // the node is told
}

TEST_F(HomeRequestsTest, ARequestEndsWithTheClient)
{
    serve({});
    std::optional<Result<QByteArray>> answer;
    QCoro::connect(m_requests->send(&m_asker, get("/x")), &m_asker,
                   [&](const Result<QByteArray> &result) { answer = result; });
    ASSERT_TRUE(waitUntil([&] { return m_server->heads.size() == 1; }));
    m_requests.reset();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->error().code, ErrorCode::cancelled);
}

}
}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/homenews.h"

#include "support/tempfolder.h"
#include "waiting.h"
#include "wire/home/homeevent.h"
#include "wire/home/homefile.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QWebSocketServer>
#include <gtest/gtest.h>

namespace spirula::ui::test
{
namespace
{

/// Answers GET /status and takes every other connection as the socket of news.
class NewsServer : public QTcpServer
{
public:
    NewsServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *stranger = nextPendingConnection();
            connect(stranger, &QTcpSocket::readyRead, this, [this, stranger] { answer(stranger); });
        });
        connect(&m_upgrades, &QWebSocketServer::newConnection, this, [this] {
            socket.reset(m_upgrades.nextPendingConnection());
            asked.append(socket->requestUrl().query());
        });
    }

    void send(const model::Event &event)
    {
        socket->sendTextMessage(QString::fromStdString(wire::encode(event)));
        socket->flush();
    }

    std::int64_t sequence = 7;
    std::unique_ptr<QWebSocket> socket;
    QStringList asked;

private:
    void answer(QTcpSocket *stranger)
    {
        if (!stranger->peek(100).startsWith("GET /api/home/v1/status")) {
            stranger->disconnect(this);
            m_upgrades.handleConnection(stranger);
            Q_EMIT stranger->readyRead();
            return;
        }
        stranger->readAll();
        wire::HomeStatus status;
        status.eventSequence = sequence;
        const QByteArray body = QByteArray::fromStdString(wire::encode(status));
        stranger->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size())
                        + "\r\nConnection: close\r\n\r\n" + body);
        stranger->disconnectFromHost();
    }

    QWebSocketServer m_upgrades{QStringLiteral("news"), QWebSocketServer::NonSecureMode};
};

class HomeNewsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        fs::create_directories(m_folder.run());
        const wire::HomeFile file{
            .port = m_server.serverPort(), .token = "t", .pid = 1, .version = {}, .publicUrl = {}};
        ASSERT_TRUE(writeFileDurably(m_folder.homeJson(), wire::encodeHomeFile(file), 0600));
        ASSERT_TRUE(
            waitUntil([&] { return m_news.state() == HomeClient::State::online && m_server.socket; }));
        QObject::connect(&m_news, &HomeNews::arrived, &m_news, [this](const model::Event &event) {
            m_heard.append(QString::fromStdString(event.key));
        });
    }

    static model::Event event(std::int64_t sequence, const char *key)
    {
        return {.sequence = sequence, .type = "video.changed", .key = key, .body = "{}", .at = 0};
    }

    spirula::test::TempFolder m_temp;
    DataFolder m_folder{m_temp.path()};
    NewsServer m_server;
    HomeRequests m_requests{QStringLiteral("/data")};
    HomeNews m_news{m_folder, m_requests};
    QSignalSpy m_resyncs{&m_news, &HomeNews::resync};
    QStringList m_heard;
};

TEST_F(HomeNewsTest, BeginsWithWhatCameAfterTheStatus)
{
    EXPECT_EQ(m_server.asked, QStringList{QStringLiteral("after=7")});
    EXPECT_EQ(m_resyncs.size(), 1);
}

TEST_F(HomeNewsTest, NewsWaitForTheRequestsThatBeganBeforeThem)
{
    auto first = m_news.hold();
    m_server.send(event(8, "a"));
    QTest::qWait(200);
    EXPECT_TRUE(m_heard.isEmpty());
    auto second = m_news.hold(); // begins after it: sees it in its answer
    first.reset();
    EXPECT_TRUE(m_heard.isEmpty()); // whoever awaits the answer comes first
    ASSERT_TRUE(waitUntil([&] { return m_heard.size() == 1; }));
    m_server.send(event(9, "b"));
    QTest::qWait(200);
    EXPECT_EQ(m_heard.size(), 1);
    second.reset();
    ASSERT_TRUE(waitUntil([&] { return m_heard.size() == 2; }));
}

TEST_F(HomeNewsTest, GoesOnAfterTheLastNewsThatItHeard)
{
    m_server.send(event(12, "a"));
    ASSERT_TRUE(waitUntil([&] { return m_heard.size() == 1; }));
    m_server.sequence = 20;
    m_server.socket->abort();
    ASSERT_TRUE(waitUntil([&] { return m_server.asked.size() == 2; }));
    EXPECT_EQ(m_server.asked[1], QStringLiteral("after=12"));
    m_server.send(event(13, "b"));
    ASSERT_TRUE(waitUntil([&] { return m_heard.size() == 2; }));
    EXPECT_EQ(m_heard, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
}

TEST_F(HomeNewsTest, WhatHasNoNumberIsLoadedAnewAfterACut)
{
    m_server.socket->abort();
    ASSERT_TRUE(waitUntil([&] { return m_resyncs.size() == 2; }));
    EXPECT_EQ(m_server.asked.last(), QStringLiteral("after=7"));
    EXPECT_EQ(m_news.state(), HomeClient::State::online);
}

TEST_F(HomeNewsTest, AnotherDatabaseIsLoadedAnew)
{
    m_server.sequence = 3;
    m_server.socket->abort();
    ASSERT_TRUE(waitUntil([&] { return m_resyncs.size() == 2; }));
    EXPECT_EQ(m_server.asked.last(), QStringLiteral("after=3"));
}

TEST_F(HomeNewsTest, WhatCannotBeReadIsAsGoodAsMissed)
{
    m_server.send({.sequence = 8, .type = "resync", .key = {}, .body = "{}", .at = 0});
    ASSERT_TRUE(waitUntil([&] { return m_resyncs.size() == 2; }));
    m_server.socket->sendTextMessage(QStringLiteral("{"));
    ASSERT_TRUE(waitUntil([&] { return m_resyncs.size() == 3; }));
}

}
}

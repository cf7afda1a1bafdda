// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/desk.h"
#include "client/imagecache.h"
#include "client/nodeclient.h"
#include "client/nodeprocess.h"
#include "client/preferences.h"

#include "ui/client/waiting.h"

#include <QTcpServer>
#include <QTemporaryDir>

namespace spirula::ui::test
{

/// All that a window works with, on a real node with a folder of its own that goes with it.
class WholeHome
{
public:
    WholeHome() { preferences.setWelcomed(true); }
    ~WholeHome()
    {
        node.stop();
        waitUntil([this] { return node.state() == NodeProcess::State::stopped; });
    }

    bool begin()
    {
        node.start();
        if (!waitUntil([this] { return client.state() == HomeClient::State::online; }, 60'000)) {
            return false;
        }
        const Result<model::Settings> before = await(client.settings(&client));
        if (!before) {
            return false;
        }
        model::Settings after = *before;
        after.publicPort = freePort();
        return bool(await(client.changeSettings(&client, *before, after)));
    }

    /// A generated video; its id once it can be watched.
    std::optional<Uuid> add(const QString &name, int pattern, bool draft = false)
    {
        wire::TestClipRequest request;
        request.clip.seconds = 4;
        request.clip.width = 640;
        request.clip.height = 360;
        request.clip.pattern = pattern;
        request.name = name.toStdString();
        request.draft = draft;
        const Result<wire::HomeVideo> made = await(client.testClip(&client, request));
        if (!made) {
            return std::nullopt;
        }
        const Uuid id = made->video.uuid;
        const bool isReady = waitUntil(
            [&] {
                const Result<wire::HomeVideo> now = await(client.video(&client, id));
                return now && now->video.state == model::VideoState::published;
            },
            60'000);
        return isReady ? std::optional(id) : std::nullopt;
    }

    Desk desk() { return {client, images, preferences, node}; }

private:
    static quint16 freePort()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        return server.serverPort();
    }

    QTemporaryDir m_folder;

public:
    Preferences preferences{m_folder.filePath(QStringLiteral("desktop.ini"))};
    NodeProcess node{
        {.program = SPIRULA_NODE, .dataFolder = m_folder.filePath(QStringLiteral("data")).toStdString()}};
    NodeClient client{DataFolder{m_folder.filePath(QStringLiteral("data")).toStdString()}};
    ImageCache images{client, m_folder.filePath(QStringLiteral("pictures"))};
};

/// The places that a window with this video has, each with a name for files and messages.
inline std::vector<std::pair<QString, Place>> everyPlace(const Uuid &video)
{
    const QString id = QString::fromStdString(video.toString());
    using enum Place::Page;
    std::vector<std::pair<QString, Place>> places{
        {QStringLiteral("welcome"), {welcome}}, {QStringLiteral("myvideos"), {myVideos}},
        {QStringLiteral("publish"), {publish}}, {QStringLiteral("edit"), {publish, id}},
        {QStringLiteral("watch"), {watch, id}}, {QStringLiteral("site"), {site}},
    };
    for (const char *group :
         {"general", "profile", "publishing", "playback", "storage", "shortcuts", "advanced", "about"}) {
        places.emplace_back(QStringLiteral("settings-%1").arg(QLatin1StringView(group)),
                            Place{settings, QString::fromLatin1(group)});
    }
    return places;
}

}

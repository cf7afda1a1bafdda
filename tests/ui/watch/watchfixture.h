// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imagecache.h"
#include "client/nodeclient.h"
#include "support/tempfolder.h"
#include "ui/client/playablevideo.h"
#include "ui/client/runningnode.h"
#include "ui/support/fakenavigator.h"
#include "watch/playernotice.h"
#include "watch/videopicture.h"
#include "watch/watchpage.h"

#include <QSignalSpy>

namespace spirula::ui::test
{

/// A window with the page, on a real node. Its videos are made once for all tests of a program.
class WatchFixture : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        s_node = new RunningNode;
        s_node->start();
        NodeClient client(s_node->folder());
        ASSERT_TRUE(waitUntil([&] { return client.state() == HomeClient::State::online; }));
        QObject asker;
        const auto before = await(client.settings(&asker)).value();
        auto after = before;
        after.resolutions = {144, 240, 360};
        ASSERT_TRUE(await(client.changeSettings(&asker, before, after)));
        s_film = publish(client, redThenBlue(), "Red then blue");
    }
    static void TearDownTestSuite()
    {
        delete s_node;
        s_node = nullptr;
    }

    static Uuid publish(HomeClient &client, const fs::path &path, const std::string &name)
    {
        QObject asker;
        wire::PublishRequest request;
        request.path = path.string();
        request.name = name;
        const auto video = await(client.publish(&asker, request));
        EXPECT_TRUE(video);
        return video ? prepared(client, video->video.uuid).video.uuid : Uuid();
    }

    void SetUp() override
    {
        ASSERT_TRUE(waitUntil([&] { return client.state() == HomeClient::State::online; }));
        window.resize(1000, 800);
        page = new WatchPage(client, images, preferences, navigator, &window,
                             QString::fromStdString((folder / "watched.ini").string()));
        page->setGeometry(window.rect());
        window.show();
    }

    void arrive(const Uuid &id, qint64 atMs = -1)
    {
        page->arrive(
            {.page = Place::Page::watch, .subject = QString::fromStdString(id.toString()), .atMs = atMs});
    }
    /// Opens it and waits for its first picture.
    void watch(const Uuid &id, qint64 atMs = -1)
    {
        QSignalSpy arrived(&engine(), &MediaEngine::arrived);
        arrive(id, atMs);
        ASSERT_TRUE(arrived.wait(20'000));
    }
    MediaEngine &engine() { return page->player().engine(); }
    QColor shown() { return page->view().picture().image().pixelColor(20, 20); }
    bool showsRed() { return shown().red() > 150 && shown().blue() < 100; }
    bool showsBlue() { return shown().blue() > 150 && shown().red() < 100; }

    static inline RunningNode *s_node = nullptr;
    static inline Uuid s_film;
    spirula::test::TempFolder folder;
    NodeClient client{s_node->folder()};
    ImageCache images{client, QString::fromStdString((folder / "pictures").string())};
    Preferences preferences{QString::fromStdString((folder / "desktop.ini").string())};
    FakeNavigator navigator;
    QWidget window;
    WatchPage *page = nullptr;
};

}

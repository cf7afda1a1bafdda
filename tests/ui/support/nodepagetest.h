// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imagecache.h"
#include "client/nodeclient.h"
#include "client/preferences.h"
#include "parts/page.h"
#include "parts/spirulastyle.h"
#include "parts/theme.h"
#include "ui/client/runningnode.h"
#include "ui/client/waiting.h"
#include "ui/support/fakenavigator.h"

#include <gtest/gtest.h>

namespace spirula::ui
{

/// A page before a real node. With SPIRULA_PICTURES (a folder) it leaves pictures of what it shows there, in
/// light and dark, small and large.
class NodePageTest : public testing::Test
{
protected:
    void SetUp() override
    {
        node.start();
        ASSERT_TRUE(test::waitUntil([this] { return client.state() == HomeClient::State::online; }));
    }

    wire::HomeVideo videoOf(const Uuid &id) { return test::await(client.video(&asker, id)).value(); }
    std::vector<wire::HomeVideo> all()
    {
        model::VideoQuery query;
        query.ownerSees = true;
        query.count = 100;
        query.sort = "createdAt";
        return test::await(client.videos(&asker, query)).value().rows;
    }
    /// A second of a test picture, published or as a draft; it plays.
    wire::HomeVideo makeClip(const std::string &name, bool draft = false)
    {
        wire::TestClipRequest request{
            .clip = {.seconds = 1, .width = 128, .height = 72, .pattern = 1}, .name = name, .draft = draft};
        const Uuid id = test::await(client.testClip(&asker, request)).value().video.uuid;
        EXPECT_TRUE(test::waitUntil(
            [&] {
                const wire::HomeVideo video = videoOf(id);
                return !video.playlistUrl.empty() && !video.previewUrl.empty();
            },
            90'000));
        return videoOf(id);
    }
    static void show(Page &page)
    {
        page.resize(1000, 700);
        page.show();
        page.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&page)); // keys reach only what has the focus
    }
    static void picture(Page &page, const QString &name)
    {
        const QString folder = qEnvironmentVariable("SPIRULA_PICTURES");
        if (folder.isEmpty()) {
            return;
        }
        applyLook(*qApp);
        for (const auto &[look, word] : {std::pair(Appearance::light, QStringLiteral("light")),
                                         {Appearance::dark, QStringLiteral("dark")}}) {
            Theme::ofApplication().setAppearance(look);
            for (const QSize size : {QSize(800, 560), QSize(1280, 800), QSize(2560, 1440)}) {
                page.resize(size);
                QTest::qWait(700); // animations end
                page.grab().save(QStringLiteral("%1/%2-%3-%4.png").arg(folder, name, word).arg(size.width()));
            }
        }
        Theme::ofApplication().setAppearance(Appearance::system);
    }

    test::RunningNode node;
    spirula::test::TempFolder folder;
    NodeClient client{node.folder()};
    ImageCache images{client, QString::fromStdString((folder / "pictures").string())};
    Preferences preferences{QString::fromStdString((folder / "desktop.ini").string())};
    FakeNavigator navigator;
    QObject asker;
};

}

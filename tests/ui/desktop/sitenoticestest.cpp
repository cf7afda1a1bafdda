// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/sitenotices.h"

#include "client/imagecache.h"
#include "client/preferences.h"
#include "parts/bannerstack.h"
#include "shell/mainwindow.h"
#include "shell/pagestack.h"
#include "support/tempfolder.h"
#include "ui/client/runningnode.h"
#include "ui/client/waiting.h"
#include "ui/support/refusingclient.h"
#include "words/shellwords.h"

#include <QLabel>
#include <gtest/gtest.h>

namespace spirula::ui::test
{
namespace
{

using namespace Qt::StringLiterals;

/// A site that is there or away as a test says, of any version.
class SiteOfTest : public RefusingClient
{
public:
    State state() const override { return m_state; }
    Answer<wire::HomeStatus> status(QObject *) override
    {
        wire::HomeStatus status;
        status.version = version;
        co_return status;
    }
    void become(State state)
    {
        m_state = state;
        Q_EMIT stateChanged(state);
    }
    std::string version = SPIRULA_VERSION;

private:
    State m_state = State::online;
};

struct Notices : testing::Test {
    Notices() { preferences.setWelcomed(true); }
    ~Notices() override
    {
        if (node.state() != NodeProcess::State::idle) {
            node.stop();
            waitUntil([this] { return node.state() == NodeProcess::State::stopped; }, 30'000);
        }
    }
    /// The node runs, and answers as one of that version.
    void answersAs(const char *version)
    {
        node.start();
        ASSERT_TRUE(waitUntil([this] { return node.state() == NodeProcess::State::running; }, 30'000));
        client.version = version;
        client.become(HomeClient::State::lost);
        client.become(HomeClient::State::online);
    }
    bool says(const QString &text) const
    {
        return std::ranges::any_of(window.findChild<BannerStack *>()->findChildren<QLabel *>(),
                                   [&](const QLabel *label) { return label->text() == text; });
    }

    spirula::test::TempFolder folder;
    Preferences preferences{QString::fromStdString((folder / "desktop.ini").string())};
    SiteOfTest client;
    ImageCache images{client, QString::fromStdString((folder / "pictures").string())};
    NodeProcess node{{.program = SPIRULA_NODE,
                      .dataFolder = folder / "data",
                      .arguments = {u"--public-listen"_s, u"127.0.0.1:%1"_s.arg(freePort())}}};
    MainWindow window{Desk{client, images, preferences, node}};
};

TEST_F(Notices, FilesThatComeWhileTheSiteIsAwayAreOpenedOnceItIsBack)
{
    const QString film = QString::fromStdString((folder / "film.mp4").string());
    ASSERT_TRUE(QFile(film).open(QIODevice::WriteOnly));
    window.begin();
    client.become(HomeClient::State::lost);
    window.take({film});
    const PageStack &pages = window.pages();
    EXPECT_FALSE(pages.made(Place::Page::publish));
    client.become(HomeClient::State::online);
    ASSERT_TRUE(pages.made(Place::Page::publish));
    EXPECT_EQ(pages.current(), pages.made(Place::Page::publish));
}

TEST_F(Notices, AnOlderNodeOfOursIsStartedAnewOnce)
{
    answersAs("0.0.1");
    EXPECT_EQ(node.state(), NodeProcess::State::stopping);
    ASSERT_TRUE(waitUntil([&] { return node.state() == NodeProcess::State::running; }, 30'000));
    client.become(HomeClient::State::lost);
    client.become(HomeClient::State::online);
    EXPECT_EQ(node.state(), NodeProcess::State::running);
}

TEST_F(Notices, ANewerNodeIsLeftAlone)
{
    answersAs("99.0.0");
    EXPECT_EQ(node.state(), NodeProcess::State::running);
    EXPECT_TRUE(says(words::otherVersion()));
    EXPECT_TRUE(says(words::newerVersionText(u"99.0.0"_s)));
}

}
}

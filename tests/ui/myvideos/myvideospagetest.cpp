// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "myvideos/myvideospage.h"
#include "fakeclient.h"

#include "support/tempfolder.h"
#include "ui/support/fakenavigator.h"
#include "words/myvideoswords.h"
#include "words/reachof.h"

#include <QLabel>

#include <gtest/gtest.h>

namespace spirula::ui
{
namespace
{

struct MyVideosPageTest : testing::Test {
    void arrive()
    {
        page.arrive({Place::Page::myVideos, {}, {}});
        QCoreApplication::processEvents();
    }
    QWidget *shown() { return page.findChild<QStackedWidget *>()->currentWidget(); }
    bool isLoading() { return qobject_cast<CardSkeleton *>(shown()); }
    bool hasFailed() { return qobject_cast<EmptyState *>(shown()); }

    /// The video is there, and news say that it plays since now.
    void becomeReady(model::Privacy privacy)
    {
        wire::HomeVideo video;
        video.video.uuid = Uuid::random();
        video.video.name = "Film";
        video.video.privacy = privacy;
        video.pageUrl = "https://example.org/w/1";
        Q_EMIT client.videoChanged(video);
        video.playlistUrl = "https://example.org/1.m3u8";
        Q_EMIT client.videoChanged(video);
        ready = video;
    }
    void reach(wire::ReachState state) { Q_EMIT client.reachChanged(wire::HomeReach{.state = state}); }
    QStringList said() const
    {
        QStringList texts;
        if (const Banner *banner = page.findChild<BannerStack *>()->find(QStringLiteral("ready"))) {
            for (const QLabel *label : banner->findChildren<QLabel *>()) {
                texts << label->text();
            }
        }
        return texts;
    }
    QStringList offered() const
    {
        QStringList texts;
        if (const Banner *banner = page.findChild<BannerStack *>()->find(QStringLiteral("ready"))) {
            for (const QPushButton *button : banner->findChildren<QPushButton *>()) {
                texts << button->text();
            }
        }
        return texts;
    }
    bool says(words::Reach reach, model::Privacy privacy) const
    {
        return said().contains(words::readyText(reach, privacy))
            && said().contains(
                words::readyNamed(words::readyHeadline(reach, privacy), QStringLiteral("Film")));
    }

    spirula::test::TempFolder folder;
    FakeClient client;
    ImageCache images{client, QString::fromStdString((folder / "pictures").string())};
    Preferences preferences{QString::fromStdString((folder / "desktop.ini").string())};
    FakeNavigator navigator;
    MyVideosPage page{client, images, preferences, navigator};
    wire::HomeVideo ready;
};

TEST_F(MyVideosPageTest, WaitsWhileTheNodeIsLookedFor)
{
    client.all.emplace_back();
    client.now = HomeClient::State::looking;
    arrive();
    EXPECT_EQ(client.asked, 1);
    EXPECT_TRUE(isLoading());
    client.become(HomeClient::State::online);
    Q_EMIT client.resync();
    QCoreApplication::processEvents();
    EXPECT_EQ(shown(), page.findChild<CardView *>());
}

TEST_F(MyVideosPageTest, ANodeThatWasLostIsAskedAgainWhenItIsBack)
{
    client.all.emplace_back();
    client.now = HomeClient::State::lost;
    arrive();
    EXPECT_TRUE(hasFailed());
    client.become(HomeClient::State::online);
    QCoreApplication::processEvents();
    EXPECT_EQ(shown(), page.findChild<CardView *>());
    const int asked = client.asked;
    client.become(HomeClient::State::lost);
    client.become(HomeClient::State::online);
    EXPECT_EQ(client.asked, asked) << "what is loaded is still true";
}

TEST_F(MyVideosPageTest, SuccessSaysWhoCanWatchIt)
{
    using Reach = words::Reach;
    arrive();
    for (const auto state :
         {wire::ReachState::off, wire::ReachState::thisComputer, wire::ReachState::homeNetwork,
          wire::ReachState::everyone, wire::ReachState::notConfirmed, wire::ReachState::unreachable}) {
        reach(state);
        QStringList sentences;
        for (const auto privacy : {model::Privacy::everyone, model::Privacy::unlisted,
                                   model::Privacy::password, model::Privacy::onlyMe}) {
            becomeReady(privacy);
            EXPECT_TRUE(says(reachOf(state), privacy)) << said().join(u'|').toStdString();
            sentences << words::readyText(reachOf(state), privacy);
        }
        EXPECT_EQ(sentences.removeDuplicates(), state == wire::ReachState::unreachable ? 2 : 0);
        EXPECT_EQ(offered().size(), 1 + 1) << "to watch it, and to put this away";
        EXPECT_EQ(offered().front(), words::watch());
    }
    reach(wire::ReachState::everyone);
    becomeReady(model::Privacy::unlisted);
    EXPECT_TRUE(offered().contains(words::copyLink(Reach::everyone)));
    EXPECT_NE(words::readyHeadline(Reach::everyone, model::Privacy::onlyMe),
              words::readyHeadline(Reach::everyone, model::Privacy::unlisted));
}

TEST_F(MyVideosPageTest, SuccessStaysTrueWhenItsGroundsChange)
{
    arrive();
    reach(wire::ReachState::everyone);
    becomeReady(model::Privacy::everyone);
    EXPECT_TRUE(says(words::Reach::everyone, model::Privacy::everyone));
    ready.video.privacy = model::Privacy::onlyMe;
    Q_EMIT client.videoChanged(ready);
    EXPECT_TRUE(says(words::Reach::everyone, model::Privacy::onlyMe));
    ready.video.privacy = model::Privacy::everyone;
    Q_EMIT client.videoChanged(ready);
    reach(wire::ReachState::thisComputer);
    EXPECT_TRUE(says(words::Reach::thisComputer, model::Privacy::everyone));
    ready.video.draft = true;
    Q_EMIT client.videoChanged(ready);
    EXPECT_TRUE(said().isEmpty());
    ready.video.privacy = model::Privacy::onlyMe;
    Q_EMIT client.videoChanged(ready);
    EXPECT_TRUE(said().isEmpty());
}

}
}

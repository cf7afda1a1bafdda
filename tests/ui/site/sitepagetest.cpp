// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "site/sitepage.h"
#include "client/preferences.h"
#include "parts/button.h"
#include "parts/switch.h"
#include "site/qrcode.h"
#include "ui/site/scriptedhome.h"
#include "ui/support/fakenavigator.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace spirula::ui
{

namespace
{

/// A window in which the page is no longer the one that is seen once another was asked for.
class LeavingNavigator : public FakeNavigator
{
public:
    void open(const Place &place) override
    {
        FakeNavigator::open(place);
        if (leaves) {
            leaves->hide();
        }
    }

    QWidget *leaves = nullptr;
};

class SitePageTest : public testing::Test
{
public:
    SitePageTest()
    {
        home.reachNow.state = wire::ReachState::thisComputer;
        home.reachNow.siteUrl = "http://127.0.0.1:9100";
        home.reachNow.port = 9100;
        home.storageNow.used = 41'000'000'000;
        home.storageNow.free = 171'000'000'000;
        page.resize(1000, 1400);
    }

    void arrive()
    {
        page.show();
        page.arrive({Place::Page::site});
        QCoreApplication::processEvents();
    }
    template<class T = QAbstractButton>
    T *find(const char *name)
    {
        return page.findChild<T *>(QString::fromLatin1(name));
    }
    QString text(const char *label) { return find<QLabel>(label)->text(); }
    void type(const char *edit, const QString &typed)
    {
        find<QLineEdit>(edit)->clear();
        QTest::keyClicks(find<QLineEdit>(edit), typed);
    }

    QTemporaryDir folder;
    tests::ScriptedHome home;
    LeavingNavigator navigator;
    Preferences preferences{folder.filePath(QStringLiteral("desktop.ini"))};
    SitePage page{home, preferences, navigator};
};

}

TEST_F(SitePageTest, saysThatOthersCannotReachItYet)
{
    arrive();
    EXPECT_EQ(text("reachHeadline"), QStringLiteral("◔ This computer"));
    EXPECT_EQ(text("reachText"), QStringLiteral("Others can't reach your site yet."));
    EXPECT_EQ(find("nextStep")->text(), QStringLiteral("Get an address"));
    QTest::keyClick(&page, Qt::Key_Return);
    EXPECT_EQ(page.focusWidget(), find("haveDomain")); // Enter is the next step
}

TEST_F(SitePageTest, opensAtThePartThatWasAskedFor)
{
    arrive();
    page.arrive({.page = Place::Page::site, .subject = QStringLiteral("homeNetwork")});
    EXPECT_EQ(page.focusWidget(), find("homeNetwork"));
    page.arrive({.page = Place::Page::site, .subject = QStringLiteral("address")});
    EXPECT_EQ(page.focusWidget(), find("haveDomain"));
}

TEST_F(SitePageTest, turnsTheSiteOnAgain)
{
    home.reachNow.state = wire::ReachState::off;
    home.settingsNow.siteOn = false;
    arrive();
    EXPECT_FALSE(find("siteOn")->isChecked());
    EXPECT_FALSE(find("homeNetwork")->isEnabled());
    find("nextStep")->click();
    QCoreApplication::processEvents();
    EXPECT_TRUE(home.settingsNow.siteOn);
    EXPECT_TRUE(find("siteOn")->isChecked());
}

TEST_F(SitePageTest, offersAFreePortOnlyWithoutAnAddress)
{
    home.reachNow.problem = "portTaken";
    home.reachNow.portTaken = true;
    home.reachNow.freePort = 9101;
    arrive();
    EXPECT_THAT(text("reachText").toStdString(), testing::HasSubstr("Port 9100 is taken"));
    find("nextStep")->click();
    EXPECT_EQ(home.settingsNow.publicPort, 9101);

    home.reachNow.addressSet = true;
    Q_EMIT home.reachChanged(home.reachNow);
    find("nextStep")->click();
    ASSERT_EQ(navigator.opened.size(), 1U);
    EXPECT_EQ(navigator.opened.front().page, Place::Page::settings);
}

TEST_F(SitePageTest, showsTheHomeNetworkAsACodeForThePhone)
{
    arrive();
    EXPECT_FALSE(find<QLabel>("networkUrls")->isVisible());
    find("homeNetwork")->click();
    QCoreApplication::processEvents();
    EXPECT_TRUE(home.settingsNow.homeNetwork);
    home.reachNow.state = wire::ReachState::homeNetwork;
    home.reachNow.homeNetwork = true;
    home.reachNow.networkUrls = {"http://192.0.2.17:9100/", "http://192.0.2.18:9100/"};
    Q_EMIT home.reachChanged(home.reachNow);
    EXPECT_TRUE(find<QLabel>("networkUrls")->isVisible());
    EXPECT_EQ(text("networkUrls"), QStringLiteral("http://192.0.2.17:9100/\nhttp://192.0.2.18:9100/"));
    QrCode expected;
    expected.setText(QStringLiteral("http://192.0.2.17:9100/"));
    auto *code = page.findChild<QrCode *>();
    ASSERT_EQ(code->modules(), expected.modules());
    for (int i = 0; i < expected.modules() * expected.modules(); ++i) {
        EXPECT_EQ(code->isDark(i % expected.modules(), i / expected.modules()),
                  expected.isDark(i % expected.modules(), i / expected.modules()));
    }
}

TEST_F(SitePageTest, goesBackToWhatHoldsWhenAChangeIsRefused)
{
    arrive();
    home.refusal = Error(ErrorCode::io, {{"reason", "the disk is gone"}});
    find("homeNetwork")->click();
    QCoreApplication::processEvents();
    EXPECT_FALSE(find("homeNetwork")->isChecked());
    EXPECT_TRUE(find<QLabel>("siteError")->isVisible());
    find("homeNetwork")->click();
    QCoreApplication::processEvents();
    EXPECT_FALSE(find<QLabel>("siteError")->isVisible());
}

TEST_F(SitePageTest, publicNeedsEvidence)
{
    home.reachNow.state = wire::ReachState::notConfirmed;
    home.reachNow.addressSet = true;
    home.settingsNow.publicUrl = "http://video.example.org";
    arrive();
    EXPECT_EQ(text("reachHeadline"), QStringLiteral("▲ Public, not confirmed"));
    EXPECT_THAT(text("reachText").toStdString(),
                testing::HasSubstr("Followers on other instances need https."));
    home.reachNow.state = wire::ReachState::everyone;
    home.reachNow.https = true;
    home.reachNow.siteUrl = "https://video.example.org";
    home.reachNow.lastOutsideVisitor = 1'790'000'000'000;
    Q_EMIT home.reachChanged(home.reachNow);
    EXPECT_EQ(text("reachHeadline"), QStringLiteral("● Public"));
    EXPECT_THAT(text("reachText").toStdString(), testing::HasSubstr("Last visitor from outside"));
    find("nextStep")->click();
    EXPECT_EQ(navigator.outside, std::vector<QUrl>{QUrl(QStringLiteral("https://video.example.org"))});
}

TEST_F(SitePageTest, savesAnAddressBehindAProxyAndChecksIt)
{
    using Kind = wire::ReachCheckKind;
    for (const Kind kind : {Kind::resolves, Kind::port, Kind::certificate, Kind::page, Kind::clock}) {
        home.checksNow[kind] = {.check = kind, .state = wire::ReachCheckState::ok};
    }
    home.checksNow[Kind::port].state = wire::ReachCheckState::failed;
    home.checksNow[Kind::page].state = wire::ReachCheckState::skipped;
    arrive();
    find("haveDomain")->click();
    type("address", QStringLiteral("video.example.org/"));
    QTest::keyClick(find<QLineEdit>("address"), Qt::Key_Return);
    QCoreApplication::processEvents();
    EXPECT_EQ(home.settingsNow.publicUrl, "https://video.example.org");
    EXPECT_THAT(home.settingsNow.trustedProxies, testing::ElementsAre("127.0.0.1", "::1"));
    EXPECT_EQ(home.checksAsked.size(), 5U);
    EXPECT_EQ(text("check-resolves"), QStringLiteral("✓ The name leads somewhere"));
    EXPECT_THAT(text("check-port").toStdString(), testing::StartsWith("✗ Nothing answers at the address."));
    EXPECT_THAT(text("check-page").toStdString(), testing::StartsWith("– "));
    EXPECT_TRUE(find("saveAddress")->isEnabled());
}

TEST_F(SitePageTest, refusesWhatIsNoAddressAndKeepsIt)
{
    arrive();
    find("haveDomain")->click();
    for (const char *typed : {"ftp://video.example.org", "https://video.example.org/videos",
                              "https://me:pw@video.example.org", ""}) {
        type("address", QString::fromLatin1(typed));
        find("saveAddress")->click();
        EXPECT_TRUE(find<QLabel>("addressError")->isVisible()) << typed;
        EXPECT_EQ(find<QLineEdit>("address")->text(), QString::fromLatin1(typed));
    }
    EXPECT_EQ(home.settingsNow.publicUrl, "");
    EXPECT_TRUE(home.checksAsked.empty());
}

TEST_F(SitePageTest, certificateFilesAreFilledInAgainAndLoadedAnew)
{
    home.settingsNow.publicUrl = "https://video.example.org";
    home.settingsNow.certificateFile = "/etc/chain.pem";
    home.settingsNow.certificateKeyFile = "/etc/key.pem";
    arrive();
    EXPECT_TRUE(find("certificateFiles")->isChecked());
    EXPECT_EQ(find<QLineEdit>("certificateFile")->text(), QStringLiteral("/etc/chain.pem"));
    find("reloadCertificate")->click();
    QCoreApplication::processEvents();
    EXPECT_EQ(home.reloads, 1);
    EXPECT_EQ(navigator.toasts.size(), 1U);
    type("address", QStringLiteral("https://other.example.org"));
    EXPECT_TRUE(find<QLabel>("addressWarning")->isVisible()); // links break
    type("certificateKeyFile", QString());
    find("saveAddress")->click();
    EXPECT_TRUE(find<QLabel>("addressError")->isVisible());
    EXPECT_EQ(home.settingsNow.publicUrl, "https://video.example.org");
}

TEST_F(SitePageTest, withoutAnythingSaysWhatWorksToday)
{
    arrive();
    find("haveNothing")->click();
    EXPECT_TRUE(find<QLabel>("whatWorksToday")->isVisible());
    EXPECT_FALSE(find<QLineEdit>("address")->isVisible());
}

TEST_F(SitePageTest, showsWhatVideosTakeTheBiggestFirst)
{
    home.storageNow.parts = {{"hls", 40'000'000'000, 12}, {"captions", 0, 0}};
    home.videosNow.rows.resize(2);
    home.videosNow.rows[0].video.name = "Long film";
    home.videosNow.rows[0].video.uuid = Uuid::random();
    home.videosNow.rows[0].bytes = 30'000'000'000;
    home.videosNow.total = 2;
    arrive();
    EXPECT_THAT(text("storageTotal").toStdString(), testing::HasSubstr("free"));
    EXPECT_THAT(text("storageParts").toStdString(), testing::StartsWith("Qualities "));
    EXPECT_FALSE(text("storageParts").contains(QStringLiteral("Captions")));
    ASSERT_FALSE(home.videoQueries.empty());
    EXPECT_EQ(home.videoQueries.front().sort, "-size");
    auto *videos = find<QTreeView>("storageVideos");
    ASSERT_EQ(videos->model()->rowCount(), 2);
    EXPECT_EQ(videos->model()->index(0, 0).data().toString(), QStringLiteral("Long film"));
    Q_EMIT videos->activated(videos->model()->index(0, 0));
    ASSERT_EQ(navigator.opened.size(), 1U);
    EXPECT_EQ(navigator.opened.front().subject.toStdString(), home.videosNow.rows[0].video.uuid.toString());
}

TEST_F(SitePageTest, enterOnAStoredVideoOpensItAndNothingElse)
{
    home.reachNow.state = wire::ReachState::off;
    home.videosNow.rows.resize(1);
    home.videosNow.rows[0].video.uuid = Uuid::random();
    home.videosNow.total = 1;
    for (const bool leaves : {false, true}) {
        home.settingsNow.siteOn = false;
        navigator.opened.clear();
        navigator.leaves = leaves ? &page : nullptr;
        arrive();
        auto *videos = find<QTreeView>("storageVideos");
        videos->setFocus();
        videos->setCurrentIndex(videos->model()->index(0, 0));
        QTest::keyClick(videos, Qt::Key_Return);
        QCoreApplication::processEvents();
        EXPECT_EQ(navigator.opened.size(), 1U);
        EXPECT_FALSE(home.settingsNow.siteOn); // the page's next step would have turned it on
    }
}

TEST_F(SitePageTest, enterOnAButtonMeansThatButton)
{
    home.reachNow.state = wire::ReachState::off;
    home.settingsNow.siteOn = false;
    home.settingsNow.publicUrl = "https://video.example.org";
    home.settingsNow.certificateFile = "/etc/chain.pem";
    arrive();
    find("reloadCertificate")->setFocus();
    QTest::keyClick(find("reloadCertificate"), Qt::Key_Return);
    QCoreApplication::processEvents();
    EXPECT_EQ(home.reloads, 1);
    EXPECT_FALSE(home.settingsNow.siteOn);
}

TEST_F(SitePageTest, switchesOfTheDesktopAreKept)
{
    arrive();
    find("stayAwake")->click();
    find("startAtLogin")->click();
    EXPECT_EQ(preferences.stayAwake(), find("stayAwake")->isChecked());
    EXPECT_EQ(preferences.startAtLogin(), find("startAtLogin")->isChecked());
}

TEST_F(SitePageTest, whileTheSiteRestartsNothingCanBeChanged)
{
    arrive();
    EXPECT_FALSE(find<QLabel>("connection")->isVisible());
    home.turn(HomeClient::State::lost);
    EXPECT_TRUE(find<QLabel>("connection")->isVisible());
    EXPECT_FALSE(find("siteOn")->isEnabled());
    EXPECT_FALSE(find("nextStep")->isEnabled());
    EXPECT_EQ(text("reachHeadline"), QStringLiteral("◔ This computer")); // what was seen stays
    home.turn(HomeClient::State::online);
    EXPECT_TRUE(find("siteOn")->isEnabled());
}

TEST_F(SitePageTest, everyControlHasAName)
{
    arrive();
    for (const QWidget *control : page.findChildren<QWidget *>()) {
        if (control->focusPolicy() & Qt::TabFocus) {
            const auto *button = qobject_cast<const QAbstractButton *>(control);
            EXPECT_FALSE(control->accessibleName().isEmpty() && (!button || button->text().isEmpty()))
                << control->metaObject()->className() << ' ' << control->objectName().toStdString();
        }
    }
}

TEST_F(SitePageTest, isMadeOfTheHousesPartsWithOneFilledButton)
{
    home.reachNow.homeNetwork = true;
    home.reachNow.networkUrls = {"http://192.0.2.17:9100/"};
    arrive();
    find("haveDomain")->click();
    find("certificateFiles")->click();
    for (const QCheckBox *box : page.findChildren<QCheckBox *>()) {
        EXPECT_TRUE(qobject_cast<const Switch *>(box)) << box->objectName().toStdString();
    }
    int filled = 0;
    for (const QPushButton *button : page.findChildren<QPushButton *>()) {
        const auto *ours = qobject_cast<const Button *>(button);
        ASSERT_TRUE(ours) << button->text().toStdString();
        filled += ours->isVisible() && ours->kind() == Button::Kind::primary;
    }
    EXPECT_EQ(filled, 1);
    // What the switch of the home network does is said with it.
    EXPECT_FALSE(find("homeNetwork")->accessibleDescription().isEmpty());
}

TEST_F(SitePageTest, storageShrinksWhenSomethingIsDeleted)
{
    arrive();
    auto *bar = page.findChild<QProgressBar *>();
    const int before = bar->value();
    EXPECT_GT(before, 0);
    home.storageNow.used = 1'000'000'000;
    page.refresh();
    QCoreApplication::processEvents();
    EXPECT_LT(bar->value(), before);
}

TEST_F(SitePageTest, picture)
{
    home.reachNow.homeNetwork = true;
    home.reachNow.state = wire::ReachState::homeNetwork;
    home.reachNow.networkUrls = {"http://192.0.2.17:9100/"};
    home.settingsNow.publicUrl = "https://video.example.org";
    arrive();
    QTest::qWait(50);
    if (qEnvironmentVariableIsSet("SPIRULA_PICTURE")) {
        page.grab().save(qEnvironmentVariable("SPIRULA_PICTURE"));
    }
    EXPECT_LE(page.findChild<QLabel *>(QStringLiteral("reachText"))->width(), 720);
}

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "welcome/welcomepage.h"

#include "ui/support/nodepagetest.h"

namespace spirula::ui
{

using test::waitUntil;

namespace
{

class WelcomePageTest : public NodePageTest
{
protected:
    void SetUp() override
    {
        process.start();
        ASSERT_TRUE(waitUntil([this] { return client.state() == HomeClient::State::online; }));
        show(page);
        page.arrive({Place::Page::welcome, {}, {}});
        ASSERT_TRUE(waitUntil([this] { return !child<QLabel>("folder")->text().isEmpty(); }));
    }
    void TearDown() override
    {
        process.stop();
        EXPECT_TRUE(waitUntil([this] { return process.state() == NodeProcess::State::stopped; }));
    }
    template<class T>
    T *child(const char *name)
    {
        return page.findChild<T *>(QString::fromLatin1(name));
    }
    void type(QLineEdit *field, const QString &text)
    {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }

    NodeProcess process{{.program = SPIRULA_NODE,
                         .dataFolder = node.folder().root,
                         .arguments = {QStringLiteral("--public-listen"),
                                       QStringLiteral("127.0.0.1:%1").arg(test::freePort())}}};
    WelcomePage page{client, images, preferences, navigator, process};
};

TEST_F(WelcomePageTest, EnterNamesTheChannelAndGoesOnToMyVideos)
{
    auto *name = child<QLineEdit>("name");
    EXPECT_EQ(name->selectedText(), name->text());
    picture(page, QStringLiteral("welcome"));
    type(name, QStringLiteral("Ana Maria"));
    EXPECT_EQ(child<QLineEdit>("handle")->text(), QStringLiteral("ana_maria"));
    QTest::keyClick(name, Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return !navigator.opened.empty(); }));
    EXPECT_EQ(navigator.opened.front().page, Place::Page::myVideos);
    EXPECT_TRUE(preferences.welcomed());
    const auto channel = test::await(client.channel(&asker)).value();
    EXPECT_EQ(channel.displayName, "Ana Maria");
    EXPECT_EQ(channel.name, "ana_maria");
    EXPECT_EQ(test::await(client.account(&asker)).value().displayName, "Ana Maria");

    WelcomePage again(client, images, preferences, navigator, process);
    again.arrive({Place::Page::welcome, {}, {}});
    auto *shown = again.findChild<QLineEdit *>(QStringLiteral("name"));
    EXPECT_TRUE(waitUntil([&] { return shown->text() == QStringLiteral("Ana Maria"); }));
}

TEST_F(WelcomePageTest, ANameWithoutLatinLettersKeepsTheHandleThatTheChannelHas)
{
    const auto before = test::await(client.channel(&asker)).value();
    ASSERT_FALSE(before.name.empty());
    auto *name = child<QLineEdit>("name");
    name->setText(QStringLiteral("Мария"));
    EXPECT_EQ(child<QLineEdit>("handle")->text().toStdString(), before.name);
    QTest::keyClick(name, Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return !navigator.opened.empty(); }));
    const auto after = test::await(client.channel(&asker)).value();
    EXPECT_EQ(after.displayName, "Мария");
    EXPECT_EQ(after.name, before.name);
}

TEST_F(WelcomePageTest, SuchANameWaitsForTheSiteToo)
{
    const auto before = test::await(client.channel(&asker)).value();
    process.stop();
    ASSERT_TRUE(waitUntil([&] {
        return process.state() == NodeProcess::State::stopped && client.state() != HomeClient::State::online;
    }));
    WelcomePage early(client, images, preferences, navigator, process);
    early.arrive({Place::Page::welcome, {}, {}});
    auto *name = early.findChild<QLineEdit *>(QStringLiteral("name"));
    name->setText(QStringLiteral("日本"));
    EXPECT_EQ(early.findChild<QLineEdit *>(QStringLiteral("handle"))->text(), QString());
    Q_EMIT name->returnPressed();
    process.start();
    ASSERT_TRUE(waitUntil([&] { return !navigator.opened.empty(); }));
    const auto after = test::await(client.channel(&asker)).value();
    EXPECT_EQ(after.displayName, "日本");
    EXPECT_EQ(after.name, before.name);
}

TEST_F(WelcomePageTest, AHandleThatWasClearedIsAsked)
{
    auto *handle = child<QLineEdit>("handle");
    handle->setFocus();
    handle->selectAll();
    QTest::keyClick(handle, Qt::Key_Delete);
    child<QPushButton>("start")->click();
    EXPECT_TRUE(handle->hasFocus());
    EXPECT_FALSE(preferences.welcomed());
}

TEST_F(WelcomePageTest, AHandleThatIsTypedOutlivesARestartOfTheSite)
{
    wire::ProfileChangeRequest named;
    named.displayName = "Named before";
    ASSERT_TRUE(test::await(client.changeChannel(&asker, named)));
    auto *name = child<QLineEdit>("name");
    auto *handle = child<QLineEdit>("handle");
    type(handle, QStringLiteral("mine"));
    Q_EMIT client.resync();
    ASSERT_TRUE(waitUntil([&] { return name->text() == QStringLiteral("Named before"); }));
    EXPECT_EQ(handle->text(), QStringLiteral("mine"));
}

TEST_F(WelcomePageTest, WhatIsWrongIsSaidAtItsField)
{
    type(child<QLineEdit>("handle"), QStringLiteral("no spaces here"));
    child<QPushButton>("start")->click();
    EXPECT_TRUE(navigator.opened.empty());
    EXPECT_TRUE(child<QLineEdit>("handle")->hasFocus());
    EXPECT_FALSE(child<QLineEdit>("handle")->accessibleDescription().isEmpty());
    type(child<QLineEdit>("name"), QStringLiteral(" "));
    child<QPushButton>("start")->click();
    EXPECT_TRUE(child<QLineEdit>("name")->hasFocus());
    EXPECT_FALSE(preferences.welcomed());
}

TEST_F(WelcomePageTest, EscSkipsAndChangesNothing)
{
    const auto before = test::await(client.channel(&asker)).value();
    type(child<QLineEdit>("name"), QStringLiteral("Somebody else"));
    QTest::keyClick(child<QLineEdit>("name"), Qt::Key_Escape);
    ASSERT_EQ(navigator.opened.size(), 1U);
    EXPECT_TRUE(preferences.welcomed());
    EXPECT_EQ(test::await(client.channel(&asker)).value(), before);
}

TEST_F(WelcomePageTest, StartWaitsForTheSiteAndSkipEndsTheWait)
{
    process.stop();
    ASSERT_TRUE(waitUntil([&] {
        return process.state() == NodeProcess::State::stopped && client.state() != HomeClient::State::online;
    }));
    WelcomePage skipped(client, images, preferences, navigator, process);
    WelcomePage waiting(client, images, preferences, navigator, process);
    for (WelcomePage *early : {&skipped, &waiting}) {
        early->arrive({Place::Page::welcome, {}, {}});
        auto *name = early->findChild<QLineEdit *>(QStringLiteral("name"));
        name->setText(early == &waiting ? QStringLiteral("Early bird") : QStringLiteral("Nobody"));
        Q_EMIT name->returnPressed();
    }
    EXPECT_TRUE(navigator.opened.empty());
    skipped.findChild<QPushButton *>(QStringLiteral("skip"))->click();
    ASSERT_EQ(navigator.opened.size(), 1U);
    process.start();
    ASSERT_TRUE(waitUntil([&] { return navigator.opened.size() == 2; }));
    EXPECT_EQ(test::await(client.channel(&asker)).value().displayName, "Early bird");
    QTest::qWait(300);
    EXPECT_EQ(navigator.opened.size(), 2U);
    EXPECT_EQ(test::await(client.channel(&asker)).value().displayName, "Early bird");
}

TEST_F(WelcomePageTest, AFolderForVideosHoldsOnceTheNodeHasRestarted)
{
    const QString films = QString::fromStdString((folder / "films").string());
    page.keepVideosIn(films);
    type(child<QLineEdit>("name"), QStringLiteral("Films"));
    child<QPushButton>("start")->click();
    ASSERT_TRUE(waitUntil([&] { return !navigator.opened.empty(); }));
    ASSERT_TRUE(waitUntil([&] { return client.state() != HomeClient::State::online; }));
    ASSERT_TRUE(waitUntil([&] { return client.state() == HomeClient::State::online; }));
    makeClip("Kept elsewhere");
    bool found = false;
    for (const auto &entry : fs::recursive_directory_iterator(folder / "films")) {
        found = found || entry.is_regular_file();
    }
    EXPECT_TRUE(found);
}

}
}

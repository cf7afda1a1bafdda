// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/linkfield.h"

#include "ui/support/refusingclient.h"
#include "words/shellwords.h"

#include <QTest>
#include <gtest/gtest.h>

namespace spirula::ui
{
namespace
{

using namespace Qt::StringLiterals;

/// A node with one video.
class OneVideo : public RefusingClient
{
public:
    Answer<wire::HomeVideo> video(QObject *, Uuid id) override
    {
        if (id != own) {
            co_return Error(ErrorCode::notFound);
        }
        wire::HomeVideo found;
        found.video.name = "Holiday";
        co_return found;
    }
    Uuid own = Uuid::random();
};

class Field : public testing::Test
{
protected:
    Field()
    {
        field.setSiteUrls({u"http://127.0.0.1:9100"_s});
        window.resize(800, 100);
        window.show();
        QObject::connect(&field, &LinkField::wanted, &window,
                         [this](const PastedText &what, const QString &text) {
                             wanted.append(what);
                             texts.append(text);
                         });
    }
    QString linkTo(const Uuid &video) const
    {
        return u"http://127.0.0.1:9100/videos/watch/"_s + QString::fromStdString(video.toString());
    }

    OneVideo client;
    QWidget window;
    LinkField field{client, &window};
    QList<PastedText> wanted;
    QStringList texts;
};

TEST_F(Field, SaysWhatATextIsBeforeEnter)
{
    field.setText(u"pasta"_s);
    EXPECT_EQ(field.accessibleDescription(), words::findInMyVideos(u"pasta"_s));
    field.setText(u"https://example.tv/w/abc"_s);
    EXPECT_EQ(field.accessibleDescription(), words::cantPlayYetOpen());
    EXPECT_TRUE(wanted.isEmpty());
}

TEST_F(Field, GivesAnOwnVideoItsName)
{
    field.setText(linkTo(client.own));
    const auto said = [this] {
        QStringList all;
        for (const auto *button : window.findChildren<QAbstractButton *>()) {
            all.append(button->text());
        }
        return all;
    };
    EXPECT_TRUE(QTest::qWaitFor([&] { return said().contains(words::watchVideo(u"Holiday"_s)); }));
    field.setText(linkTo(Uuid::random()));
    EXPECT_TRUE(QTest::qWaitFor([&] { return said().contains(words::linkLeadsNowhere()); }));
}

TEST_F(Field, HandsOverOnEnterWhatWasTyped)
{
    field.setText(linkTo(client.own));
    QTest::keyClick(&field, Qt::Key_Return);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted[0].kind, PastedText::Kind::ownVideo);
    EXPECT_EQ(wanted[0].video, client.own);
    field.setText(u"   "_s);
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_EQ(wanted.size(), 1);
}

TEST_F(Field, IsEmptiedByEsc)
{
    field.setText(u"pasta"_s);
    QTest::keyClick(&field, Qt::Key_Escape);
    EXPECT_TRUE(field.text().isEmpty());
}

}
}

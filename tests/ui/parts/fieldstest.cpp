// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/button.h"
#include "parts/formrow.h"
#include "parts/searchfield.h"
#include "parts/tagedit.h"
#include "parts/textlabel.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace spirula::ui
{
namespace
{

TEST(SearchField, TellsOnceWhatWasTyped)
{
    SearchField field(u"Search my videos"_s);
    QSignalSpy searches(&field, &SearchField::searched);
    QTest::keyClicks(&field, u"pasta "_s);
    ASSERT_TRUE(searches.wait());
    EXPECT_EQ(searches.count(), 1);
    EXPECT_EQ(searches.first().first().toString(), u"pasta"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_EQ(searches.count(), 1);
    EXPECT_EQ(field.accessibleName(), u"Search my videos"_s);
}

TEST(SearchField, IsEmptiedByEscapeAndThenLetsItPass)
{
    QWidget window;
    SearchField field(u"Search"_s, &window);
    QSignalSpy searches(&field, &SearchField::searched);
    QTest::keyClicks(&field, u"a"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QTest::keyClick(&field, Qt::Key_Escape);
    EXPECT_TRUE(field.text().isEmpty());
    ASSERT_EQ(searches.count(), 2);
    EXPECT_EQ(searches.last().first().toString(), QString());
    QKeyEvent again(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QApplication::sendEvent(&field, &again);
    EXPECT_FALSE(again.isAccepted());
}

class Tags : public testing::Test
{
protected:
    Tags()
    {
        m_edit.resize(500, 100);
        m_edit.show();
    }
    QLineEdit &field() { return *m_edit.findChild<QLineEdit *>(); }
    QList<Button *> chips()
    {
        QList<Button *> chips = m_edit.findChildren<Button *>();
        chips.removeIf([](const Button *chip) { return chip->isHidden(); });
        return chips;
    }

    TagEdit m_edit{u"Tags"_s, {.most = 3, .shortest = 2, .longest = 30}};
    QSignalSpy m_changes{&m_edit, &TagEdit::changed};
};

TEST_F(Tags, AreAddedByEnterAndComma)
{
    QTest::keyClicks(&field(), u"street art"_s);
    QTest::keyClick(&field(), Qt::Key_Return);
    QTest::keyClicks(&field(), u"lisbon,"_s);
    EXPECT_EQ(m_edit.tags(), QStringList({u"street art"_s, u"lisbon"_s}));
    EXPECT_TRUE(field().text().isEmpty());
    EXPECT_EQ(m_changes.count(), 2);
    EXPECT_EQ(chips().size(), 2);
}

TEST_F(Tags, ThatCannotBeStayInTheField)
{
    QTest::keyClicks(&field(), u"x,"_s);
    EXPECT_EQ(field().text(), u"x"_s);
    EXPECT_TRUE(m_edit.tags().isEmpty());
    EXPECT_EQ(m_changes.count(), 0);
}

TEST_F(Tags, AreNeverThereTwice)
{
    m_edit.setTags({u"Tea"_s, u"tea"_s});
    QTest::keyClicks(&field(), u"TEA,"_s);
    EXPECT_EQ(m_edit.tags(), QStringList({u"Tea"_s}));
    EXPECT_TRUE(field().text().isEmpty());
    EXPECT_EQ(m_changes.count(), 0);
}

TEST_F(Tags, HaveAMost)
{
    m_edit.setTags({u"one"_s, u"two"_s, u"three"_s, u"four"_s});
    EXPECT_EQ(m_edit.tags().size(), 3);
    EXPECT_TRUE(field().isHidden());
    EXPECT_EQ(m_edit.focusProxy(), chips().last());
}

TEST_F(Tags, AreTakenOffByKeyAndPointer)
{
    m_edit.setTags({u"one"_s, u"two"_s, u"three"_s});
    QTest::mouseClick(chips().first(), Qt::LeftButton);
    EXPECT_EQ(m_edit.tags(), QStringList({u"two"_s, u"three"_s}));
    QTest::keyClick(&field(), Qt::Key_Backspace);
    EXPECT_EQ(m_edit.tags(), QStringList({u"two"_s}));
    EXPECT_TRUE(chips().first()->accessibleName().contains(u"two"_s));
    QTest::keyClick(chips().first(), Qt::Key_Delete);
    EXPECT_TRUE(m_edit.tags().isEmpty());
    EXPECT_EQ(m_changes.count(), 3);
}

TEST(TextLabel, NeverReadsMarkup)
{
    const TextLabel label(TextRole::title, u"<b>fat</b>"_s);
    EXPECT_EQ(label.textFormat(), Qt::PlainText);
}

TEST(TextLabel, FollowsTheThemeAndKeepsItsInk)
{
    Theme &theme = Theme::ofApplication();
    TextLabel label(TextRole::caption, u"3 days ago"_s);
    EXPECT_EQ(label.palette().color(QPalette::WindowText), theme.colour(Token::muted));
    label.setInk(Token::bad);
    theme.setAppearance(Appearance::dark);
    theme.setZoom(150);
    EXPECT_EQ(label.palette().color(QPalette::WindowText), darkColour(Token::bad));
    EXPECT_EQ(label.font().pixelSize(), theme.font(TextRole::caption).pixelSize());
    theme.setZoom(100);
    theme.setAppearance(Appearance::system);
}

TEST(TextLabel, StandsAtTheStartOfItsLineWhateverItsLetters)
{
    TextLabel label(TextRole::body, u"By the sea"_s);
    label.resize(400, 40);
    const auto inkAt = [&] { // the middle of what is written
        const QImage image = label.grab().toImage();
        int left = image.width();
        int right = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) != image.pixelColor(0, 0)) {
                    left = std::min(left, x);
                    right = std::max(right, x);
                }
            }
        }
        return (left + right) / 2;
    };
    EXPECT_LT(inkAt(), 100);
    label.setLayoutDirection(Qt::RightToLeft);
    EXPECT_GT(inkAt(), 300);
    label.setAlignment(Qt::AlignCenter);
    label.setLayoutDirection(Qt::LeftToRight);
    EXPECT_NEAR(inkAt(), 200, 10);
}

TEST(TextLabel, ElidesWhatDoesNotFit)
{
    TextLabel label(TextRole::body, u"A rather long title that does not fit"_s);
    const int whole = label.minimumSizeHint().width();
    label.setFit(TextLabel::Fit::elide);
    EXPECT_LT(label.minimumSizeHint().width(), whole);
    label.resize(whole / 2, label.sizeHint().height());
    const QImage cut = label.grab().toImage();
    label.setText(u"A rather long title that has another end"_s);
    EXPECT_EQ(label.grab().toImage(), cut); // both are cut before they differ
    label.setFit(TextLabel::Fit::wrap);
    EXPECT_GT(label.heightForWidth(whole / 2), label.fontMetrics().height());
}

TEST(TextLabel, TakesTheHeightOfItsLinesOnceItWraps)
{
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    auto *text = new TextLabel(TextRole::body, QString(u"word "_s).repeated(40), &page);
    text->setFit(TextLabel::Fit::wrap);
    column->addWidget(text);
    EXPECT_TRUE(column->hasHeightForWidth());
    EXPECT_GT(column->heightForWidth(200), column->heightForWidth(800));
}

TEST(TextLabel, AParagraphWrapsCanBeCopiedAndTakesNoRoomWhenEmpty)
{
    QWidget page;
    TextLabel *text = TextLabel::paragraph(TextRole::caption, u"Nothing was lost."_s, &page, Token::text);
    EXPECT_TRUE(text->wordWrap());
    EXPECT_TRUE(text->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
    EXPECT_EQ(text->palette().color(QPalette::WindowText), Theme::ofApplication().colour(Token::text));
    text->setTextOrHide({});
    EXPECT_TRUE(text->isHidden());
    text->setTextOrHide(u"Something"_s);
    EXPECT_FALSE(text->isHidden());
}

TEST(FormRow, NamesAndDescribesItsControl)
{
    auto *field = new QLineEdit;
    FormRow row(u"Port"_s, field, FormRow::Place::below);
    row.setHelp(u"Others reach your site there."_s);
    EXPECT_EQ(field->accessibleName(), u"Port"_s);
    EXPECT_EQ(field->accessibleDescription(), u"Others reach your site there."_s);
    row.setError(u"Port 9100 is taken."_s);
    EXPECT_EQ(field->accessibleDescription(), u"Port 9100 is taken."_s);
    row.setError({});
    EXPECT_EQ(field->accessibleDescription(), row.help());
}

TEST(FormRow, RunsWithTheText)
{
    auto *field = new QLineEdit;
    FormRow row(u"Name"_s, field);
    row.resize(600, 60);
    row.show();
    EXPECT_GT(field->x(), row.width() / 4);
    row.setLayoutDirection(Qt::RightToLeft);
    row.layout()->activate();
    EXPECT_EQ(field->x(), 0);
}

}
}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish/publishfields.h"
#include "publish/chapterstext.h"

#include <gtest/gtest.h>

namespace spirula::ui
{

TEST(ChaptersText, ReadsTimesAndTitles)
{
    const auto text = ChaptersText::parse(QStringLiteral("0:00 Beginning\n\n4:30 - The way up\n1:02:03 Top"));
    EXPECT_EQ(text.wrongLine, 0);
    const std::vector<model::Chapter> expected{{0, "Beginning"}, {270, "The way up"}, {3723, "Top"}};
    EXPECT_EQ(text.chapters, expected);
    EXPECT_EQ(ChaptersText::parse(ChaptersText::write(expected)).chapters, expected);
}

TEST(ChaptersText, NamesTheLineThatIsNoChapter)
{
    EXPECT_EQ(ChaptersText::parse(QStringLiteral("0:00 One\nno time")).wrongLine, 2);
    EXPECT_EQ(ChaptersText::parse(QStringLiteral("1:00 One\n0:59 Two")).wrongLine, 2);
    EXPECT_EQ(ChaptersText::parse(QStringLiteral("1:75 One")).wrongLine, 1);
    EXPECT_EQ(ChaptersText::parse(QStringLiteral("1:00")).wrongLine, 1);
}

TEST(PublishFields, TellOnlyWhatIsDifferent)
{
    PublishFields before;
    before.title = "Holiday";
    before.language = "de";
    EXPECT_EQ(before.changesSince(before), wire::VideoChangeRequest());
    PublishFields after = before;
    after.title = "Holiday in May";
    after.language.reset();
    wire::VideoChangeRequest expected;
    expected.name = "Holiday in May";
    expected.language.emplace();
    EXPECT_EQ(after.changesSince(before), expected);
}

TEST(PublishFields, AreHeldBackWhileTheyBreakARule)
{
    PublishFields saved;
    saved.title = "Holiday";
    PublishFields typed = saved;
    typed.title = "Ho";
    typed.privacy = model::Privacy::password;
    typed.description = "By the sea";
    const PublishFields sent = typed.savable(saved, false, 1000);
    EXPECT_EQ(sent.title, "Holiday");
    EXPECT_EQ(sent.privacy, model::Privacy::everyone);
    EXPECT_EQ(sent.description, "By the sea");
    EXPECT_EQ(typed.savable(saved, true, 1000).privacy, model::Privacy::password);
}

TEST(PublishFields, SayWhatIsInTheWay)
{
    PublishFields fields;
    fields.title = "Ab";
    EXPECT_FALSE(fields.problem(false, 1000).isEmpty());
    fields.title = "Äbc";
    EXPECT_TRUE(fields.problem(false, 1000).isEmpty());
    fields.privacy = model::Privacy::password;
    EXPECT_FALSE(fields.problem(false, 1000).isEmpty());
    EXPECT_TRUE(fields.problem(true, 1000).isEmpty());
    fields.publishAt = 999;
    EXPECT_FALSE(fields.problem(true, 1000).isEmpty());
}

}

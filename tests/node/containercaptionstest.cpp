// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/workers/containercaptions.h"

#include "store/captionstore.h"
#include "store/unlinkstore.h"
#include "testcontext.h"
#include "wire/markup/webvtt.h"

#include <gtest/gtest.h>

#include <fstream>

using namespace spirula;

namespace
{

class ContainerCaptionsTest : public testing::Test
{
protected:
    media::PreparedCaption track(const std::string &content)
    {
        const fs::path path = m_folder / "track.vtt";
        std::ofstream(path, std::ios::binary) << content;
        return {.language = "eng", .title = "", .path = path};
    }
    Result<std::optional<model::Caption>> shelve(const media::PreparedCaption &caption,
                                                 const std::vector<std::string> &taken = {})
    {
        return node::shelveCaption(context.files(), caption, taken);
    }

    test::TestContext context;

private:
    test::TempFolder m_folder;
};

constexpr auto someText = "WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n";

TEST_F(ContainerCaptionsTest, ATrackBecomesACaption)
{
    const auto caption = shelve(track(someText)).value();
    ASSERT_TRUE(caption);
    EXPECT_EQ(caption->language, "en");
    EXPECT_TRUE(fs::exists(context.files().locate({files::Shelf::captions, {}, caption->fileName}).value()));
    EXPECT_EQ(shelve(track(someText), {"en"}).value(), std::nullopt);
    EXPECT_EQ(shelve(track("WEBVTT\n")).value(), std::nullopt);
}

TEST_F(ContainerCaptionsTest, ATrackThatIsTooLongIsLeftOut)
{
    std::string content = someText;
    content.resize(wire::maxCaptionBytes + 1, '\n');
    const auto caption = shelve(track(content));
    ASSERT_TRUE(caption) << name(caption.error().code);
    EXPECT_EQ(*caption, std::nullopt);
    EXPECT_EQ(shelve({.language = "eng", .title = "", .path = "/nowhere"}).error().code, ErrorCode::notFound);
}

TEST_F(ContainerCaptionsTest, WhatTheOwnerGaveMeanwhileStays)
{
    const model::Video video = context.addVideo(model::Privacy::everyone);
    const model::Caption given{"en", "owners-en.vtt", false, 5};
    const auto rows = context.write<std::vector<model::Caption>>(
        [&](store::Tx &tx) -> Result<std::vector<model::Caption>> {
            store::CaptionStore captions(tx.connection());
            SPIRULA_CHECK(captions.set(video.id, given));
            SPIRULA_CHECK(node::addMissingCaptions(
                tx, video.id, {{"de", "new-de.vtt", false, 0}, {"en", "new-en.vtt", false, 0}}));
            return captions.list(video.id);
        });
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].fileName, "new-de.vtt");
    EXPECT_GT(rows[0].updatedAt, 0);
    EXPECT_EQ(rows[1], given);
    const auto gone = context.write<std::vector<store::PendingUnlink>>(
        [](store::Tx &tx) { return store::UnlinkStore(tx.connection()).list(10); });
    ASSERT_EQ(gone.size(), 1U);
    EXPECT_EQ(gone[0].path, files::MediaFiles::toText({files::Shelf::captions, {}, "new-en.vtt"}));
}

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/home/homerequests.h"

#include "wire/capture.h"
#include "wire/home/homeestimate.h"
#include "wire/home/homeprofile.h"
#include "wire/home/homequery.h"
#include "wire/home/testcliprequest.h"

#include <gtest/gtest.h>

namespace spirula::wire
{

namespace
{

std::string field(const auto &result)
{
    return result ? "none" : std::string(result.error().parameter("field"));
}
std::string reason(const auto &result)
{
    return result ? "none" : std::string(result.error().parameter("reason"));
}

PublishRequest fullRequest()
{
    PublishRequest request;
    request.path = "/videos/alice/clip.mp4";
    request.name = "Title \"quoted\"";
    request.description = "A\nB";
    request.support = "me";
    request.category = 15;
    request.licence = 1;
    request.language = "en";
    request.tags = {"a b", "ä"};
    request.privacy = model::Privacy::password;
    request.password = "secret";
    request.commentsPolicy = model::CommentsPolicy::requiresApproval;
    request.nsfw = true;
    request.downloadEnabled = false;
    request.originallyPublishedAt = capture::time("2020-02-29T12:34:56.000Z");
    request.captions = {{"en", "/videos/alice/en.srt"}};
    request.chapters = {{0, "Intro"}, {10, "Middle"}};
    request.thumbnailPath = "/videos/alice/t.png";
    request.thumbnailAtMs = 1500;
    request.resolutions = {0, 240, 720};
    request.draft = true;
    request.publishAt = capture::time("2027-01-01T18:00:00.000Z");
    return request;
}

}

TEST(PublishRequest, ComesBack)
{
    EXPECT_EQ(decodePublishRequest(encode(fullRequest())).value(), fullRequest());
    PublishRequest least;
    least.path = "/a.mp4";
    EXPECT_EQ(decodePublishRequest(encode(least)).value(), least);
    EXPECT_EQ(decodePublishRequest(R"({"path":"/a.mp4"})").value(), least);
}

TEST(PublishRequest, MistakesAreNamed)
{
    EXPECT_EQ(field(decodePublishRequest("{}")), "path");
    EXPECT_EQ(reason(decodePublishRequest("{}")), "is missing");
    EXPECT_EQ(field(decodePublishRequest(R"({"path":"/a","titel":"x"})")), "titel");
    EXPECT_EQ(reason(decodePublishRequest(R"({"path":"/a","titel":"x"})")), "is not known");
    EXPECT_EQ(field(decodePublishRequest(R"({"path":"/a","captions":[{"language":"en"}]})")),
              "captions[0].path");
    EXPECT_EQ(
        field(decodePublishRequest(R"({"path":"/a","captions":[{"language":"en","path":"/c","x":1}]})")),
        "captions[0].x");
    EXPECT_EQ(reason(decodePublishRequest(R"({"path":"/a","privacy":"internal"})")),
              "must be public, unlisted, private or password");
    for (const char *member :
         {R"("name":5)", R"("name":null)", R"("category":"Music")", R"("category":1.5)", R"("tags":"a")",
          R"("tags":[1])", R"("nsfw":"yes")", R"("privacy":1)", R"("originallyPublishedAt":"yesterday")",
          R"("chapters":[{"timecode":-1,"title":"x"}])", R"("thumbnailAtMs":-5)", R"("resolutions":[99999])",
          R"("resolutions":720)", R"("name":"a\u0000b")"}) {
        const std::string text = std::string(R"({"path":"/a",)") + member + "}";
        const std::string name(std::string_view(member).substr(1, std::string_view(member).find('"', 1) - 1));
        EXPECT_TRUE(field(decodePublishRequest(text)).starts_with(name))
            << text << " -> " << field(decodePublishRequest(text));
        EXPECT_EQ(decodePublishRequest(text).error().code, ErrorCode::invalidInput);
    }
    EXPECT_EQ(field(decodePublishRequest("not json")), "body");
    EXPECT_EQ(field(decodePublishRequest("[]")), "body");
    EXPECT_EQ(field(decodePublishRequest("{\"path\":\"\xff\"}")), "body");
    EXPECT_EQ(decodePublishRequest(std::string(2 << 20, ' ')).error().code, ErrorCode::tooLarge);
    EXPECT_EQ(field(decodePublishRequest(std::string(50, '['))), "body");
}

TEST(VideoChangeRequest, SetAndClearedAndUntouchedAreThreeThings)
{
    VideoChangeRequest request;
    EXPECT_EQ(encode(request), "{}");
    EXPECT_EQ(decodeVideoChangeRequest("{}").value(), request);
    request.name = "x";
    request.description = "";
    request.category.emplace();
    request.licence.emplace(3);
    request.language.emplace();
    request.tags.emplace();
    request.privacy = model::Privacy::onlyMe;
    request.password = "p";
    request.commentsPolicy = model::CommentsPolicy::disabled;
    request.nsfw = false;
    request.downloadEnabled = true;
    request.originallyPublishedAt.emplace();
    request.chapters = {{0, "a"}};
    request.thumbnailPath = "/t.jpg";
    request.thumbnailAtMs = 0;
    request.support = "s";
    request.draft = true;
    request.publishAt.emplace();
    const std::string text = encode(request);
    EXPECT_NE(text.find(R"("category":null,"licence":3,"language":null,"tags":[])"), std::string::npos)
        << text;
    EXPECT_EQ(decodeVideoChangeRequest(text).value(), request);
    request.originallyPublishedAt = capture::time("2020-02-29T12:34:56.000Z");
    request.publishAt = capture::time("2027-01-01T18:00:00.000Z");
    EXPECT_EQ(decodeVideoChangeRequest(encode(request)).value(), request);
}

TEST(VideoChangeRequest, MistakesAreNamed)
{
    EXPECT_EQ(field(decodeVideoChangeRequest(R"({"path":"/a"})")), "path");
    EXPECT_EQ(field(decodeVideoChangeRequest(R"({"name":null})")), "name");
    EXPECT_EQ(field(decodeVideoChangeRequest(R"({"category":"x"})")), "category");
    EXPECT_EQ(field(decodeVideoChangeRequest(R"({"chapters":null})")), "chapters");
    EXPECT_EQ(field(decodeVideoChangeRequest(R"({"privacy":"x"})")), "privacy");
}

TEST(SmallRequests, ComeBack)
{
    EXPECT_EQ(decodePathRequest(encodePathRequest("/a b.vtt")).value(), "/a b.vtt");
    EXPECT_EQ(field(decodePathRequest("{}")), "path");
    const std::vector<model::Chapter> chapters{{0, "A"}, {5, "B"}};
    EXPECT_EQ(decodeChaptersRequest(encodeChaptersRequest(chapters)).value(), chapters);
    EXPECT_EQ(field(decodeChaptersRequest("{}")), "chapters");
    EXPECT_EQ(field(decodeChaptersRequest(R"({"chapters":[{"timecode":1}]})")), "chapters[0].title");
    EXPECT_EQ(decodePrepareRequest(encodePrepareRequest({720, 0})).value(), (std::vector<int>{720, 0}));
    EXPECT_TRUE(decodePrepareRequest("")->empty());
    EXPECT_TRUE(decodePrepareRequest("{}")->empty());
    EXPECT_EQ(field(decodePrepareRequest(R"({"resolution":[720]})")), "resolution");
    std::string many = "{\"chapters\":[";
    for (int i = 0; i <= 1000; ++i) {
        many += (i ? "," : "") + std::string(R"({"timecode":)") + std::to_string(i) + R"(,"title":"x"})";
    }
    EXPECT_EQ(field(decodeChaptersRequest(many + "]}")), "chapters");
}

TEST(TestClipRequest, ComesBack)
{
    TestClipRequest request;
    EXPECT_EQ(decodeTestClipRequest("").value(), request);
    EXPECT_EQ(decodeTestClipRequest(encode(request)).value(), request);
    request = {{60, 64, 3840, 9}, "Hello", true};
    EXPECT_EQ(decodeTestClipRequest(encode(request)).value(), request);
    for (const char *wrong :
         {R"({"seconds":0})", R"({"seconds":61})", R"({"width":63})", R"({"height":3841})",
          R"({"pattern":10})", R"({"pattern":-1})", R"({"name":1})", R"({"draft":"yes"})"}) {
        const std::string_view text(wrong);
        EXPECT_EQ(field(decodeTestClipRequest(text)), text.substr(2, text.find('"', 2) - 2)) << text;
    }
}

TEST(HomeEstimate, ComesBack)
{
    HomeEstimate estimate{5'000'000'000, std::nullopt, 12};
    EXPECT_EQ(encode(estimate), R"({"bytes":5000000000,"seconds":null,"free":12})");
    EXPECT_EQ(decodeHomeEstimate(encode(estimate)).value(), estimate);
    estimate.seconds = 90;
    EXPECT_EQ(decodeHomeEstimate(encode(estimate)).value(), estimate);
    EXPECT_EQ(field(decodeHomeEstimate("{}")), "bytes");
}

TEST(HomeQueries, ComeBackAndNameMistakes)
{
    EXPECT_EQ(parseDeleteQuery({}).value(), DeleteQuery());
    EXPECT_EQ(writeDeleteQuery({15}), "undoSeconds=15");
    EXPECT_EQ(parseDeleteQuery({{"undoSeconds", "15"}}).value(), DeleteQuery{15});
    EXPECT_EQ(field(parseDeleteQuery({{"undoSeconds", "61"}})), "undoSeconds");
    EXPECT_EQ(field(parseDeleteQuery({{"undo", "1"}})), "undo");
    EXPECT_EQ(writeFrameQuery({1500, 320}), "atMs=1500&width=320");
    EXPECT_EQ(parseFrameQuery({{"atMs", "1500"}, {"width", "320"}}).value(), (FrameQuery{1500, 320}));
    EXPECT_EQ(field(parseFrameQuery({{"atMs", "-1"}})), "atMs");
    EXPECT_EQ(field(parseFrameQuery({{"width", "8"}})), "width");
    EXPECT_EQ(field(parseFrameQuery({{"height", "8"}})), "height");
}

TEST(HomeProfile, ComesBack)
{
    const HomeProfile channel = homeProfile(capture::context(), capture::aliceChannel());
    EXPECT_EQ(channel.pageUrl, "http://127.0.0.1:9001/c/alice_channel");
    EXPECT_EQ(channel.avatarUrl,
              "http://127.0.0.1:9001/lazy-static/avatars/4d59e95e-5c05-4697-9af0-760f91de39b0.png");
    EXPECT_EQ(decodeHomeProfile(encode(channel)).value(), channel);
    const HomeProfile account = homeProfile(capture::context(), capture::alice());
    EXPECT_EQ(account.avatarUrl, "");
    EXPECT_EQ(decodeHomeProfile(encode(account)).value(), account);
    EXPECT_EQ(field(decodeHomeProfile("{}")), "name");
}

TEST(ProfileChangeRequest, ComesBack)
{
    ProfileChangeRequest request;
    EXPECT_EQ(decodeProfileChangeRequest(encode(request)).value(), request);
    request = {"alice", "Alice", "", "s", "/a.png"};
    EXPECT_EQ(decodeProfileChangeRequest(encode(request)).value(), request);
    EXPECT_EQ(field(decodeProfileChangeRequest(R"({"banner":"x"})")), "banner");
    EXPECT_EQ(field(decodeProfileChangeRequest(R"({"name":1})")), "name");
}

}

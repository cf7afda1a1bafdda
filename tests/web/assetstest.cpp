// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/web/assets.h"

#include "node/web/icons.h"

#include <gtest/gtest.h>

#include <set>

namespace spirula::node::web
{
namespace
{

TEST(Assets, AreFoundByTheirPathOnly)
{
    const auto &script = asset("watch.js");
    EXPECT_EQ(findAsset(script.path), &script);
    EXPECT_EQ(findAsset("/assets/watch.js"), nullptr);
    EXPECT_EQ(findAsset("/assets/../assets/x"), nullptr);
    EXPECT_EQ(findAsset(""), nullptr);
}

TEST(Assets, HaveTypesAndTagsOfTheirOwn)
{
    std::set<std::string_view> tags;
    std::set<std::string_view> paths;
    for (const auto &one : assetTable()) {
        EXPECT_TRUE(one.path.starts_with("/assets/")) << one.path;
        EXPECT_FALSE(one.contentType.empty()) << one.path;
        EXPECT_TRUE(one.etag.size() > 10 && one.etag.front() == '"' && one.etag.back() == '"') << one.etag;
        EXPECT_FALSE(one.bytes.empty()) << one.path;
        EXPECT_TRUE(one.gzip.empty()
                    || (one.gzip.size() < one.bytes.size() && one.gzip.starts_with("\x1f\x8b")))
            << one.path;
        EXPECT_TRUE(tags.insert(one.etag).second);
        EXPECT_TRUE(paths.insert(one.path).second);
        for (const auto needed : one.needs) {
            EXPECT_NE(findAsset(needed), nullptr) << needed;
        }
    }
    EXPECT_EQ(asset("site.css").contentType, "text/css; charset=utf-8");
    EXPECT_EQ(asset("embed.js").contentType, "text/javascript; charset=utf-8");
    EXPECT_NE(asset("licences.txt").bytes.find("hls.js"), std::string_view::npos);
    EXPECT_EQ(asset("favicon.svg").contentType, "image/svg+xml");
}

TEST(Assets, OfAPageWithoutPlayerAreSmall)
{
    std::size_t bytes = asset("site.js").gzip.size();
    for (const auto needed : asset("site.js").needs) {
        bytes += findAsset(needed)->gzip.size();
    }
    EXPECT_LT(bytes, 12'000U);
}

TEST(Icons, AreHiddenFromScreenReaders)
{
    EXPECT_NE(icon("search").markup().find("aria-hidden=\"true\""), std::string::npos);
    for (const auto &[name, markup] : iconTable()) {
        EXPECT_TRUE(markup.starts_with("<svg ") && markup.ends_with("</svg>")) << name;
        EXPECT_EQ(markup.find("style"), std::string_view::npos) << name;
    }
}

}
}

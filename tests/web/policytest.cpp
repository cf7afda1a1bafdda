// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/web/policy.h"

#include "node/web/assets.h"
#include "web/hostileviews.h"
#include "web/markup.h"

#include <gtest/gtest.h>

namespace spirula::test
{
namespace
{

class EveryPage : public testing::TestWithParam<std::pair<std::string, std::string>>
{
protected:
    const std::string &markup() const { return GetParam().second; }
};

TEST_P(EveryPage, EscapesWhatStrangersWrote)
{
    EXPECT_EQ(markup().find("<evil"), std::string::npos);
    EXPECT_TRUE(isBalanced(tagsOf(markup())));
    for (const auto &tag : tagsOf(markup())) {
        EXPECT_NE(tag.name, "evil");
        for (const auto &[name, value] : tag.attributes) {
            EXPECT_NE(value, "(not quoted)") << tag.name << " " << name;
        }
    }
}

TEST_P(EveryPage, HasNothingThatThePolicyForbids)
{
    for (const auto &tag : tagsOf(markup())) {
        EXPECT_NE(tag.name, "style");
        EXPECT_NE(tag.name, "base");
        EXPECT_NE(tag.name, "iframe");
        for (const auto &[name, value] : tag.attributes) {
            EXPECT_FALSE(name.starts_with("on")) << tag.name << " " << name;
            EXPECT_NE(name, "style") << tag.name;
        }
        if (tag.name == "script" && !tag.attributes.contains("src")) {
            const auto &type = tag.attributes.at("type");
            EXPECT_TRUE(type == "application/json" || type == "application/ld+json") << type;
        }
    }
}

TEST_P(EveryPage, LinksOnlyToWebPages)
{
    for (const auto &tag : tagsOf(markup())) {
        for (const auto *name : {"href", "src", "action", "poster"}) {
            const auto found = tag.attributes.find(name);
            if (found == tag.attributes.end()) {
                continue;
            }
            const auto &link = found->second;
            const bool path = link.starts_with('/') && !link.starts_with("//") && !link.starts_with("/\\");
            EXPECT_TRUE(path || link.starts_with('#') || link.starts_with('?') || link.starts_with("https://")
                        || link.starts_with("http://") || link.starts_with("mailto:"))
                << tag.name << " " << name << "=" << link;
        }
    }
}

TEST_P(EveryPage, LoadsOnlyWhatTheBundleHas)
{
    int scripts = 0;
    for (const auto &tag : tagsOf(markup())) {
        const bool loads = tag.name == "script"
            || (tag.name == "link" && tag.attributes.at("rel") != "canonical"
                && tag.attributes.at("rel") != "alternate");
        if (!loads || (tag.name == "script" && !tag.attributes.contains("src"))) {
            continue;
        }
        const auto &path = tag.attributes.at(tag.name == "script" ? "src" : "href");
        EXPECT_NE(node::web::findAsset(path), nullptr) << path;
        scripts += tag.name == "script" ? 1 : 0;
    }
    EXPECT_EQ(scripts, 1);
}

TEST_P(EveryPage, NamesItsLanguageAndHasAHeading)
{
    const auto tags = tagsOf(markup());
    ASSERT_GT(tags.size(), 2U);
    EXPECT_EQ(tags[1].name, "html");
    EXPECT_EQ(tags[1].attributes.at("lang"), "en");
    EXPECT_EQ(tags[1].attributes.at("dir"), "ltr");
    EXPECT_EQ(std::ranges::count(tags, std::string("h1"), &Tag::name), 1);
    EXPECT_EQ(std::ranges::count(tags, std::string("main"), &Tag::name), 1);
}

std::string lettersOf(const testing::TestParamInfo<EveryPage::ParamType> &page)
{
    std::string name;
    std::ranges::copy_if(page.param.first, std::back_inserter(name),
                         [](unsigned char c) { return std::isalnum(c) != 0; });
    return name;
}

INSTANTIATE_TEST_SUITE_P(Hostile, EveryPage, testing::ValuesIn(hostilePages()), lettersOf);

TEST(Policy, LetsOnlyTheEmbedBeFramed)
{
    EXPECT_NE(node::web::pagePolicy.find("frame-ancestors 'none'"), std::string_view::npos);
    EXPECT_NE(node::web::embedPolicy.find("frame-ancestors *"), std::string_view::npos);
    for (const auto policy : {node::web::pagePolicy, node::web::embedPolicy}) {
        EXPECT_TRUE(policy.starts_with("default-src 'none'"));
        EXPECT_EQ(policy.find("unsafe"), std::string_view::npos);
        EXPECT_EQ(policy.find("http"), std::string_view::npos);
    }
}

}
}

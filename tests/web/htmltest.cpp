// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/web/html.h"

#include "node/web/jsontext.h"

#include <gtest/gtest.h>

namespace spirula::node::web
{
namespace
{

TEST(Html, EscapesEveryText)
{
    const std::string text = "<b>&\"'";
    EXPECT_EQ(el("p", {}, text, "a < b").markup(), "<p>&lt;b&gt;&amp;&quot;&#39;a &lt; b</p>");
    EXPECT_EQ(el("p", {}, el("i", {}, "x")).markup(), "<p><i>x</i></p>");
}

TEST(Html, QuotesAttributesAndLeavesFalseOnesOut)
{
    EXPECT_EQ(
        openTag("input", {{"value", "a\"b"}, {"required", true}, {"disabled", false}, {"maxlength", 20}})
            .markup(),
        "<input value=\"a&quot;b\" required maxlength=\"20\">");
}

TEST(Html, KeepsLinksOfOtherSchemesOut)
{
    const auto href = [](std::string_view link) { return openTag("a", {{"href", link}}).markup(); };
    EXPECT_EQ(href("/w/x?start=1"), "<a href=\"/w/x?start=1\">");
    EXPECT_EQ(href("https://example.org/"), "<a href=\"https://example.org/\">");
    EXPECT_EQ(href("#top"), "<a href=\"#top\">");
    for (const auto *bad : {"javascript:alert(1)", "//other.example/", "/\\other.example/", " /w/x",
                            "data:text/html,x", "JAVASCRIPT:x", "w/x", ""}) {
        EXPECT_EQ(href(bad), "<a href=\"#\">") << bad;
        EXPECT_EQ(openTag("img", {{"src", bad}}).markup(), "<img src=\"#\">") << bad;
    }
}

TEST(JsonText, LeavesNothingThatEndsAScript)
{
    EXPECT_EQ(jsonString("</script><!--&\"\\\n\x7f"),
              "\"\\u003c/script\\u003e\\u003c!--\\u0026\\\"\\\\\\u000a\\u007f\"");
    EXPECT_EQ(jsonString("ü\xff"), "\"ü\xef\xbf\xbd\"");
}

TEST(JsonText, WritesObjectsAndArrays)
{
    JsonArray array;
    array.addJson("1").addJson(jsonString("b"));
    const auto json = JsonObject()
                          .add("a", 1)
                          .add("b", true)
                          .add("c", "x")
                          .addText("d", "")
                          .addJson("e", array.text())
                          .text();
    EXPECT_EQ(json, R"({"a":1,"b":true,"c":"x","e":[1,"b"]})");
    EXPECT_EQ(JsonObject().text(), "{}");
    EXPECT_EQ(JsonArray().text(), "[]");
}

}
}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Descriptions of strangers: the HTML made of them holds the allowed elements only, closed in order.

#include "require.h"

#include "base/text.h"
#include "wire/markup/markdown.h"
#include "wire/markup/timecodes.h"

#include <algorithm>
#include <array>

using namespace spirula;
using namespace spirula::wire;
using namespace spirula::fuzz;

namespace
{

constexpr std::array<std::string_view, 10> plainTags{"p",  "em",  "strong", "ul",         "ol",
                                                     "li", "pre", "code",   "blockquote", "a"};

void checkOpenTag(std::string_view tag, std::vector<std::string_view> &open)
{
    if (tag == "br /" || tag == "hr /") {
        return;
    }
    if (tag.starts_with("a ")) {
        constexpr std::string_view start = "a href=\"";
        constexpr std::string_view end = "\" target=\"_blank\" rel=\"noopener nofollow ugc\"";
        require(tag.starts_with(start) && tag.ends_with(end));
        const std::string url = toLower(tag.substr(start.size(), tag.size() - start.size() - end.size()));
        require(url.starts_with("http://") || url.starts_with("https://") || url.starts_with("mailto:"));
        require(url.find_first_of("\"'<> \n") == std::string::npos);
        tag = "a";
    }
    require(std::find(plainTags.begin(), plainTags.end(), tag) != plainTags.end());
    require(std::find(open.begin(), open.end(), "a") == open.end() || tag != "a");
    open.push_back(tag);
}

void checkHtml(std::string_view html)
{
    std::vector<std::string_view> open;
    for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        const std::size_t end = html.find('>', at);
        require(end != std::string_view::npos);
        const std::string_view tag = html.substr(at + 1, end - at - 1);
        if (tag.starts_with('/')) {
            require(!open.empty() && open.back() == tag.substr(1));
            open.pop_back();
        } else {
            checkOpenTag(tag, open);
        }
    }
    require(open.empty() && isUtf8(html));
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = textOf(data, size);
    const std::string html = markdownToHtml(text);
    checkHtml(html);
    require(html.size() <= 1'000 + 200 * size);
    require(isUtf8(markdownToText(text)));
    require(codePoints(truncated(toUtf8(text))) <= 250);
    std::size_t before = 0;
    for (const TextTimestamp &stamp : timestampsIn(text)) {
        require(stamp.offset >= before && stamp.offset + stamp.length <= size && stamp.seconds >= 0);
        before = stamp.offset + stamp.length;
    }
    const auto chapters = chaptersIn(toUtf8(text));
    require(chapters.size() != 1 && (chapters.empty() || chapters.front().timecode == 0));
    return 0;
}

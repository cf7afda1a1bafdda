// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "web/markup.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace spirula::test
{
namespace
{

const std::set<std::string_view> voidElements
    = {"meta", "link", "img", "input", "br", "hr", "source", "track", "!doctype"};

/// Reads a="b" or a; `at` stands on its first letter.
void readAttribute(std::string_view markup, std::size_t &at, Tag &tag)
{
    const auto nameEnd = markup.find_first_of("= >", at);
    const std::string name(markup.substr(at, nameEnd - at));
    at = nameEnd;
    if (markup[at] != '=') {
        tag.attributes[name] = "";
        return;
    }
    if (markup.substr(at, 2) != "=\"") {
        tag.attributes[name] = "(not quoted)";
        at = markup.find_first_of(" >", at);
        return;
    }
    const auto close = markup.find('"', at + 2);
    tag.attributes[name] = std::string(markup.substr(at + 2, close - at - 2));
    at = close + 1;
}

}

std::vector<Tag> tagsOf(std::string_view markup)
{
    std::vector<Tag> tags;
    std::size_t at = markup.find('<');
    while (at < markup.size()) {
        Tag tag;
        const auto nameEnd = markup.find_first_of(" >", at);
        tag.name = std::string(markup.substr(at + 1, nameEnd - at - 1));
        at = nameEnd;
        while (at < markup.size() && markup[at] != '>') {
            if (markup[at] == ' ') {
                ++at;
            } else if (markup[at] == '/' && markup[at + 1] == '>') {
                ++at;
                tag.name += '/';
            } else {
                readAttribute(markup, at, tag);
            }
        }
        const auto start = std::min(at + 1, markup.size());
        // The text of a script ends at its end tag only.
        const auto next = tag.name == "script" ? markup.find("</script", start) : markup.find('<', start);
        at = std::min(next, markup.size());
        tag.text = std::string(markup.substr(start, at - start));
        tags.push_back(std::move(tag));
    }
    return tags;
}

bool isBalanced(const std::vector<Tag> &tags)
{
    std::vector<std::string> open;
    for (const auto &tag : tags) {
        if (tag.name.starts_with('/')) {
            if (open.empty() || open.back() != tag.name.substr(1)) {
                return false;
            }
            open.pop_back();
        } else if (!voidElements.contains(tag.name) && !tag.name.ends_with('/')) {
            open.push_back(tag.name);
        }
    }
    return open.empty();
}

std::string metaOf(const std::vector<Tag> &tags, std::string_view name)
{
    for (const auto &tag : tags) {
        const auto is = [&](const char *key) {
            const auto found = tag.attributes.find(key);
            return found != tag.attributes.end() && found->second == name;
        };
        if (tag.name == "meta" && (is("property") || is("name"))) {
            return tag.attributes.at("content");
        }
    }
    return "(none)";
}

}

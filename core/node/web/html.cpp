// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/web/html.h"

#include "base/text.h"

namespace spirula::node::web
{
namespace
{

bool isLink(std::string_view name)
{
    return name == "href" || name == "src" || name == "action" || name == "poster" || name == "formaction";
}

/// Paths of this site, queries, fragments and http(s). "//host" and "/\host" would leave the site without
/// saying so.
bool isSafeLink(std::string_view value)
{
    if (value.starts_with('/')) {
        return value.size() < 2 || (value[1] != '/' && value[1] != '\\');
    }
    return value.starts_with('?') || value.starts_with('#') || value.starts_with("https://")
        || value.starts_with("http://");
}

}

Html::Html(std::string_view text)
    : m_markup(escapeHtml(text))
{
}

Html Html::trusted(std::string markup)
{
    Html html;
    html.m_markup = std::move(markup);
    return html;
}

Html &Html::add(const Html &more)
{
    m_markup += more.m_markup;
    return *this;
}

Attribute::Attribute(AttributeName name, std::string_view value)
{
    if (isLink(name.text()) && !isSafeLink(value)) {
        value = "#";
    }
    m_markup.append(" ").append(name.text()).append("=\"").append(escapeHtml(value)).append("\"");
}

Attribute::Attribute(AttributeName name, const std::optional<std::string> &value)
{
    if (value) {
        *this = Attribute(name, *value);
    }
}

Attribute::Attribute(AttributeName name, bool present)
{
    if (present) {
        m_markup.append(" ").append(name.text());
    }
}

Attribute::Attribute(AttributeName name, int value)
    : Attribute(name, std::string_view(std::to_string(value)))
{
}

Html openTag(std::string_view name, Attributes attributes)
{
    std::string markup = "<" + std::string(name);
    for (const auto &attribute : attributes) {
        markup += attribute.markup();
    }
    return Html::trusted(markup + ">");
}

Html voidTag(std::string_view name, Attributes attributes) { return openTag(name, attributes); }

Html dataBlock(std::string_view type, std::string_view id, std::string_view json)
{
    Html html
        = id.empty() ? openTag("script", {{"type", type}}) : openTag("script", {{"type", type}, {"id", id}});
    return html.add(Html::trusted(std::string(json) + "</script>"));
}

}

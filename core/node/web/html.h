// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace spirula::node::web
{

/// A piece of markup. Every text that becomes one is escaped; only trusted() takes markup as it is.
class Html
{
public:
    Html() = default;
    Html(std::string_view text); ///< text for people, escaped
    Html(const std::string &text)
        : Html(std::string_view(text))
    {
    }
    Html(const char *text)
        : Html(std::string_view(text))
    {
    }
    /// Markup from a room that makes nothing else (wire/markup, this one): added as it is.
    static Html trusted(std::string markup);

    Html &add(const Html &more);
    bool empty() const { return m_markup.empty(); }
    const std::string &markup() const { return m_markup; }

private:
    std::string m_markup;
};

/// The name of an attribute, known at compile time: handlers ("on…") and "style" do not compile (the pages'
/// policy forbids them).
class AttributeName
{
public:
    consteval AttributeName(const char *name)
        : m_name(name)
    {
        if (m_name.starts_with("on") || m_name == "style" || m_name == "srcdoc" || m_name.empty()) {
            throw "the content security policy forbids this attribute";
        }
    }
    constexpr std::string_view text() const { return m_name; }

private:
    std::string_view m_name;
};

/// One attribute. Links that are neither http(s) nor of this site become "#"; `false` leaves the attribute
/// out.
class Attribute
{
public:
    Attribute(AttributeName name, std::string_view value);
    Attribute(AttributeName name, const std::string &value)
        : Attribute(name, std::string_view(value))
    {
    }
    Attribute(AttributeName name, const char *value)
        : Attribute(name, std::string_view(value))
    {
    }
    Attribute(AttributeName name, const std::optional<std::string> &value); ///< left out when there is none
    Attribute(AttributeName name, bool present = true);
    Attribute(AttributeName name, int value);

    const std::string &markup() const { return m_markup; }

private:
    std::string m_markup; ///< with a space before it
};

using Attributes = std::initializer_list<Attribute>;

/// The start of a tag: <name a="b">.
Html openTag(std::string_view name, Attributes attributes);

/// A whole element with its children: el("a", {{"href", link}}, title, icon("play")).
template<class... Children>
Html el(std::string_view name, Attributes attributes, const Children &...children)
{
    Html html = openTag(name, attributes);
    (html.add(Html(children)), ...);
    return html.add(Html::trusted("</" + std::string(name) + ">"));
}

/// An element without content: meta, link, img, input, br, source, track.
Html voidTag(std::string_view name, Attributes attributes);

/// Several pieces behind each other.
template<class... Parts>
Html join(const Parts &...parts)
{
    Html html;
    (html.add(Html(parts)), ...);
    return html;
}

/// A block of data for scripts: <script type="…" id="…">json</script>. `json` comes from jsontext.h, which
/// leaves no "<" in it.
Html dataBlock(std::string_view type, std::string_view id, std::string_view json);

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/markup/markdown.h"

#include "base/text.h"
#include "wire/markup/links.h"

#include <cmark.h>

#include <algorithm>
#include <memory>

namespace spirula::wire
{

namespace
{

/// More than any description of ours; cmark needs quadratic time for some hostile texts.
constexpr std::size_t maxCharacters = 10'000;
constexpr int maxNesting = 12;

using Document = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;
using Iterator = std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)>;

Document parse(std::string_view markdown)
{
    const std::string text = toUtf8(leftCodePoints(markdown, maxCharacters));
    Document document(cmark_parse_document(text.data(), text.size(), CMARK_OPT_VALIDATE_UTF8),
                      cmark_node_free);
    cmark_consolidate_text_nodes(document.get());
    return document;
}

std::string_view literalOf(cmark_node *node)
{
    const char *literal = cmark_node_get_literal(node);
    return literal ? std::string_view(literal) : std::string_view();
}

/// Writes the allowed elements of a document; everything else becomes text.
class HtmlWriter
{
public:
    void enter(cmark_node *node);
    void leave(cmark_node *node);
    std::string out;

private:
    void nest(std::string_view tag, bool entering);
    void enterInline(cmark_node *node);
    void writeText(std::string_view text);
    static bool isTight(cmark_node *node);

    int m_depth = 0;
    int m_links = 0; ///< inside how many
    cmark_node *m_written = nullptr; ///< the one of them that is in the HTML
    int m_images = 0;
};

// A paragraph of a tight list is only its text.
bool HtmlWriter::isTight(cmark_node *node)
{
    cmark_node *list = cmark_node_parent(cmark_node_parent(node));
    return list && cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list);
}

// Deeper than anybody writes, the structure is left out and the text stays.
void HtmlWriter::nest(std::string_view tag, bool entering)
{
    m_depth += entering ? 1 : 0;
    if (m_depth <= maxNesting) {
        out += (entering ? "<" : "</") + std::string(tag) + (tag == "li" && entering ? ">" : ">\n");
    }
    m_depth -= entering ? 0 : 1;
}

void HtmlWriter::writeText(std::string_view text)
{
    if (m_links > 0 || m_images > 0) {
        out += escapeHtml(text);
        return;
    }
    for (const TextPiece &piece : splitLinks(text)) {
        out += piece.isLink ? "<a href=\"" + escapeHtml(piece.text) + "\" " + std::string(linkAttributes)
                + ">" + escapeHtml(piece.text) + "</a>"
                            : escapeHtml(piece.text);
    }
}

void HtmlWriter::enterInline(cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
        return writeText(literalOf(node));
    case CMARK_NODE_HTML_INLINE:
    case CMARK_NODE_CUSTOM_INLINE:
        out += escapeHtml(literalOf(node));
        return;
    case CMARK_NODE_CODE:
        out += "<code>" + escapeHtml(literalOf(node)) + "</code>";
        return;
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
        out += "<br />\n";
        return;
    case CMARK_NODE_EMPH:
        out += "<em>";
        return;
    case CMARK_NODE_STRONG:
        out += "<strong>";
        return;
    case CMARK_NODE_IMAGE:
        ++m_images;
        return;
    case CMARK_NODE_LINK:
        ++m_links;
        // An address in pointed brackets may be inside a link: cmark makes two of it, HTML knows no such
        // thing.
        if (const std::string_view url = cmark_node_get_url(node);
            !m_written && m_images == 0 && isSafeLink(url)) {
            m_written = node;
            out += "<a href=\"" + escapeHtml(url) + "\" " + std::string(linkAttributes) + ">";
        }
        return;
    default:
        return;
    }
}

void HtmlWriter::enter(cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH:
        out += isTight(node) ? "" : "<p>";
        return;
    case CMARK_NODE_HEADING: // the page has its own order of headings
        out += "<p><strong>";
        return;
    case CMARK_NODE_BLOCK_QUOTE:
        return nest("blockquote", true);
    case CMARK_NODE_LIST:
        return nest(cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? "ol" : "ul", true);
    case CMARK_NODE_ITEM:
        return nest("li", true);
    case CMARK_NODE_CODE_BLOCK:
        out += "<pre><code>" + escapeHtml(literalOf(node)) + "</code></pre>\n";
        return;
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_CUSTOM_BLOCK:
        out += "<p>" + escapeHtml(trim(literalOf(node))) + "</p>\n";
        return;
    case CMARK_NODE_THEMATIC_BREAK:
        out += "<hr />\n";
        return;
    default:
        return enterInline(node);
    }
}

void HtmlWriter::leave(cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH:
        out += isTight(node) ? "" : "</p>\n";
        return;
    case CMARK_NODE_HEADING:
        out += "</strong></p>\n";
        return;
    case CMARK_NODE_BLOCK_QUOTE:
        return nest("blockquote", false);
    case CMARK_NODE_LIST:
        return nest(cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? "ol" : "ul", false);
    case CMARK_NODE_ITEM:
        return nest("li", false);
    case CMARK_NODE_EMPH:
        out += "</em>";
        return;
    case CMARK_NODE_STRONG:
        out += "</strong>";
        return;
    case CMARK_NODE_IMAGE:
        --m_images;
        return;
    case CMARK_NODE_LINK:
        --m_links;
        if (m_written == node) {
            m_written = nullptr;
            out += "</a>";
        }
        return;
    default:
        return;
    }
}

}

std::string markdownToHtml(std::string_view markdown)
{
    const Document document = parse(markdown);
    const Iterator iterator(cmark_iter_new(document.get()), cmark_iter_free);
    HtmlWriter writer;
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
        cmark_node *node = cmark_iter_get_node(iterator.get());
        event == CMARK_EVENT_ENTER ? writer.enter(node) : writer.leave(node);
    }
    return std::move(writer.out);
}

namespace
{

void appendWords(std::string &out, std::string_view text)
{
    for (const char c : text) {
        const bool isSpace = c == ' ' || (c >= '\t' && c <= '\r');
        if (!isSpace) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
}

}

std::string markdownToText(std::string_view markdown)
{
    const Document document = parse(markdown);
    const Iterator iterator(cmark_iter_new(document.get()), cmark_iter_free);
    std::string out;
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
        cmark_node *node = cmark_iter_get_node(iterator.get());
        const cmark_node_type type = cmark_node_get_type(node);
        const bool isInlineText
            = type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_HTML_INLINE;
        const bool isInlineMark = type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG
            || type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE;
        if (!isInlineText && !isInlineMark) {
            appendWords(out, " ");
        }
        if (event == CMARK_EVENT_ENTER) {
            appendWords(out, literalOf(node));
        }
    }
    return std::string(trim(out));
}

namespace
{

// JavaScript counts UTF-16 units.
std::size_t utf16Length(std::string_view text)
{
    std::size_t length = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        length += (byte & 0xC0) != 0x80 ? (byte >= 0xF0 ? 2 : 1) : 0;
    }
    return length;
}

// Lodash's truncate: by characters, the dots included.
std::string cut(std::string_view text, std::size_t length)
{
    constexpr std::string_view omission = "...";
    if (codePoints(text) <= length) {
        return std::string(text);
    }
    const std::size_t kept = length > omission.size() ? length - omission.size() : 0;
    return std::string(leftCodePoints(text, kept)) + std::string(omission);
}

}

// PeerTube's peertubeTruncate: cuts by characters, and again shorter when that has too many UTF-16 units.
std::string truncated(std::string_view text, std::size_t length)
{
    const std::string first = cut(text, length);
    const std::size_t units = utf16Length(first);
    if (units <= length) {
        return first;
    }
    const std::size_t excess = units - length;
    return cut(text, length > excess ? length - excess : 0);
}

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QStyle>
#include <QStyleHints>

namespace spirula::ui
{

namespace
{
constexpr int leastTextPixels = 14;

QPalette::ColorRole systemRole(Token token)
{
    switch (token) {
    case Token::bg:
    case Token::side:
    case Token::hover:
        return QPalette::Window;
    case Token::surface:
        return QPalette::Base;
    case Token::accent:
    case Token::tint:
        return QPalette::Highlight;
    case Token::onAccent:
        return QPalette::HighlightedText;
    default:
        return QPalette::WindowText;
    }
}
}

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_systemPalette(QGuiApplication::palette())
    , m_systemFont(QApplication::font())
{
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            [this] { followSystem(); });
    followSystem();
}

Theme &Theme::ofApplication()
{
    auto *theme = qApp->findChild<Theme *>(Qt::FindDirectChildrenOnly);
    return theme ? *theme : *new Theme(qApp);
}

void Theme::setAppearance(Appearance appearance)
{
    if (appearance != m_appearance) {
        m_appearance = appearance;
        followSystem();
    }
}

void Theme::setSystemContrast(bool high)
{
    if (high != m_systemContrast) {
        m_systemContrast = high;
        followSystem();
    }
}

void Theme::setZoom(int percent)
{
    percent = std::clamp(percent, 80, 200);
    if (percent != m_zoom) {
        m_zoom = percent;
        Q_EMIT changed();
    }
}

void Theme::setReducedMotion(bool reduced) { m_reducedMotion = reduced; }

void Theme::followSystem()
{
    const bool systemDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    m_dark = m_appearance == Appearance::dark || (m_appearance == Appearance::system && systemDark);
    Q_EMIT changed();
}

QColor Theme::colour(Token token) const
{
    if (isHighContrast() && token != Token::picture && token != Token::onPicture) {
        return m_systemPalette.color(QPalette::Active, systemRole(token));
    }
    return m_dark ? darkColour(token) : lightColour(token);
}

QFont Theme::font(TextRole role) const
{
    struct Look {
        double size;
        int weight;
    };
    static constexpr Look looks[] = {{1.75, 650}, {1.35, 600}, {1.1, 600}, {1, 400}, {1, 600}, {0.86, 400}};
    const Look look = looks[static_cast<int>(role)];
    const int base = std::max(QFontInfo(m_systemFont).pixelSize(), leastTextPixels);
    QFont font = m_systemFont;
    font.setPixelSize(qRound(base * look.size * m_zoom / 100));
    font.setWeight(static_cast<QFont::Weight>(look.weight));
    return font;
}

int Theme::motion(int milliseconds) const
{
    const bool still
        = m_reducedMotion || QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
    return still ? 0 : milliseconds;
}

QPalette Theme::palette() const
{
    QPalette palette(colour(Token::text), colour(Token::surface), colour(Token::line), colour(Token::edge),
                     colour(Token::edge), colour(Token::text), colour(Token::text), colour(Token::surface),
                     colour(Token::bg));
    palette.setColor(QPalette::Highlight, colour(Token::accent));
    palette.setColor(QPalette::HighlightedText, colour(Token::onAccent));
    palette.setColor(QPalette::PlaceholderText, colour(Token::muted));
    palette.setColor(QPalette::Link, colour(Token::accent));
    palette.setColor(QPalette::ToolTipBase, colour(Token::surface));
    palette.setColor(QPalette::ToolTipText, colour(Token::text));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, colour(Token::muted));
    }
    return palette;
}

}

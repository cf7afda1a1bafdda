// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/linklabel.h"
#include "parts/spirulastyle.h"

#include <gtest/gtest.h>

#include <QApplication>

namespace spirula::ui
{

namespace
{

bool shows(QWidget &widget, const QColor &colour)
{
    const QImage picture = widget.grab().toImage();
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (picture.pixelColor(x, y).rgb() == colour.rgb()) {
                return true;
            }
        }
    }
    return false;
}

}

TEST(LinkLabelTest, LinksHaveTheColourOfTheTheme)
{
    applyLook(*qApp);
    Theme &theme = Theme::ofApplication();
    theme.setAppearance(Appearance::light);
    LinkLabel label(TextRole::title, nullptr);
    label.setLinks(QStringLiteral("<a href=\"at:5\">0:05 and so on</a>"));
    label.resize(300, 60);
    EXPECT_TRUE(shows(label, lightColour(Token::accent)));
    theme.setAppearance(Appearance::dark);
    EXPECT_TRUE(shows(label, darkColour(Token::accent)));
    EXPECT_FALSE(shows(label, lightColour(Token::accent)));
    theme.setAppearance(Appearance::system);
}

}

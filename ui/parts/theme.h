// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/tokens.h"

#include <QFont>
#include <QObject>
#include <QPalette>

namespace spirula::ui
{

enum class Appearance { system, light, dark, highContrast };
enum class TextRole { display, title, heading, body, strong, caption };

/// The colours, fonts and sizes that hold just now: what the system says, and what the person chose above it.
class Theme : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QObject *parent = nullptr);

    /// The application's: a child of the application object, made when it is first asked for.
    static Theme &ofApplication();

    void setAppearance(Appearance appearance);
    /// What the system asks for; counts while the appearance is the system's.
    void setSystemContrast(bool high);
    void setZoom(int percent); ///< kept within 80 to 200
    void setReducedMotion(bool reduced);

    bool isDark() const { return m_dark; }
    bool isHighContrast() const
    {
        return m_appearance == Appearance::highContrast
            || (m_appearance == Appearance::system && m_systemContrast);
    }
    int zoom() const { return m_zoom; }
    QColor colour(Token token) const;
    QFont font(TextRole role) const;
    int scaled(int pixels) const { return pixels * m_zoom / 100; }
    int motion(int milliseconds) const; ///< 0 where nothing may move
    QPalette palette() const;

Q_SIGNALS:
    void changed();

private:
    void followSystem();

    Appearance m_appearance = Appearance::system;
    int m_zoom = 100;
    bool m_dark = false;
    bool m_systemContrast = false;
    bool m_reducedMotion = false;
    QPalette m_systemPalette;
    QFont m_systemFont;
};

}

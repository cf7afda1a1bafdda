// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/theme.h"

#include <QWidget>

class QLabel;

namespace spirula::ui
{

/// A rounded plane that lies on the page and carries text and controls: a toast, a banner, a sheet.
class Surface : public QWidget
{
    Q_OBJECT
public:
    explicit Surface(Token ground, int radius, QWidget *parent = nullptr);

    /// A text of the surface that follows the theme. Never markup, for it may come from anywhere.
    QLabel *makeText(const QString &text, TextRole role, Token colour = Token::text);
    /// Screen readers say it at once.
    void announce(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Token m_ground;
    int m_radius;
};

}

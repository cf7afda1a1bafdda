// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/theme.h"

#include <QLabel>

namespace spirula::ui
{

/// A text in one of the theme's fonts and colours; long ones wrap, and it can be copied.
class RoleLabel : public QLabel
{
    Q_OBJECT
public:
    explicit RoleLabel(TextRole role, QWidget *parent = nullptr, Token token = Token::text);
    RoleLabel(const QString &text, TextRole role, QWidget *parent = nullptr, Token token = Token::text);

    void setToken(Token token);
    /// An empty text takes no room.
    void setTextOrHide(const QString &text);

private:
    void paintAnew();

    TextRole m_role;
    Token m_token;
};

}

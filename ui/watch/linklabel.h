// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/theme.h"

#include <QLabel>

namespace spirula::ui
{

/// Text with links of our own making (timelinks.h) in one of the theme's fonts; loads nothing from anywhere.
class LinkLabel : public QLabel
{
    Q_OBJECT
public:
    explicit LinkLabel(TextRole role, QWidget *parent);

    void setLinks(const QString &richText); ///< empty: takes no room

private:
    void follow();

    TextRole m_role;
};

}

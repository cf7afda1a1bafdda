// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/icons.h"

#include <QWidget>

class QHBoxLayout;

namespace spirula::ui
{

class TextLabel;

/// What stands where nothing is yet: an icon, what belongs here, and the way to get it.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(Icon icon, const QString &headline, const QString &text, QWidget *parent = nullptr);

    void setHeadline(const QString &headline);
    void setText(const QString &text);
    void addButton(QWidget *button);

private:
    TextLabel *m_headline;
    TextLabel *m_text;
    QHBoxLayout *m_buttons;
};

}

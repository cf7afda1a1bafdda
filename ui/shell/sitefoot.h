// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/entrybutton.h"

namespace spirula::ui
{

/// How far the site reaches, at the foot of the side bar: a sign, a word and a colour.
class SiteFoot : public EntryButton
{
    Q_OBJECT
public:
    enum class Sign { empty, quarter, half, full, warning };

    explicit SiteFoot(QWidget *parent = nullptr);

    void say(Sign sign, Token ink, const QString &text);

protected:
    void paintSign(QPainter &painter, const QRect &place) override;

private:
    Sign m_sign = Sign::empty;
    Token m_ink = Token::muted;
};

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/icons.h"

#include <QAbstractButton>

namespace spirula::ui
{

class Hover;

/// A line with a sign and a text that leads somewhere: a page in the side bar, what a pasted link means.
class EntryButton : public QAbstractButton
{
    Q_OBJECT
public:
    EntryButton(Icon icon, const QString &text, QWidget *parent = nullptr);

    void setSymbol(Icon icon);
    void setEntryText(const QString &text);
    void setHint(const QString &hint); ///< muted, at the end: a key
    void setNarrow(bool narrow); ///< only the sign; the text becomes the tooltip

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    /// The sign's place is square.
    virtual void paintSign(QPainter &painter, const QRect &place);
    bool isNarrow() const { return m_narrow; }

private:
    void tell(); ///< the whole text to who points at it, where it is cut off
    QRect signPlace() const;
    void paintText(QPainter &painter, const QRect &sign);

    Icon m_symbol;
    QString m_hint;
    bool m_narrow = false;
    Hover *m_hover;
};

}

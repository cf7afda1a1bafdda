// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace spirula::ui
{

/// What is said in a video, white on a dark box above the lower edge of its picture.
class CaptionLabel : public QWidget
{
    Q_OBJECT
public:
    explicit CaptionLabel(QWidget *parent);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void setFloor(int pixels); ///< what lies over the lower edge

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    int m_floor = 0;
};

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QWidget>

namespace spirula::ui
{

/// A round picture of someone; without one, the first letter of the name.
class Avatar : public QWidget
{
    Q_OBJECT
public:
    explicit Avatar(int side, QWidget *parent = nullptr);

    void setName(const QString &name);
    void setPicture(const QImage &picture);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_side;
    QString m_initial;
    QImage m_picture;
};

}

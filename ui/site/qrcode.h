// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBitArray>
#include <QWidget>

namespace spirula::ui
{

/// An address as a QR code, for the camera of a phone. Black on white in every theme: cameras want it so.
class QrCode : public QWidget
{
    Q_OBJECT
public:
    explicit QrCode(QWidget *parent = nullptr);

    /// Nothing is drawn for a text that is empty or too long for a code.
    void setText(const QString &text);
    int modules() const { return m_modules; } ///< of one side, without the border; 0 for nothing
    bool isDark(int x, int y) const { return m_dark.testBit(y * m_modules + x); }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_modules = 0;
    QBitArray m_dark;
};

}

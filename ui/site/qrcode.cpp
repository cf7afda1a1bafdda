// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "site/qrcode.h"

#include "parts/tokens.h"

#include <QPainter>

#include <memory>

#include <qrencode.h>

namespace spirula::ui
{

namespace
{

constexpr int border = 4; // modules that the standard wants free around the code
constexpr int side = 200; // pixels a phone reads from an arm's length

}

QrCode::QrCode(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrCode::setText(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        bytes.isEmpty()
            ? nullptr
            : QRcode_encodeData(static_cast<int>(bytes.size()),
                                reinterpret_cast<const unsigned char *>(bytes.constData()), 0, QR_ECLEVEL_M),
        &QRcode_free);
    m_modules = code ? code->width : 0;
    m_dark = QBitArray(m_modules * m_modules);
    for (int i = 0; i < m_dark.size(); ++i) {
        m_dark.setBit(i, (code->data[i] & 1) != 0);
    }
    updateGeometry();
    update();
}

QSize QrCode::sizeHint() const
{
    const int across = m_modules + 2 * border;
    const int pixel = qMax(2, side / across);
    return m_modules == 0 ? QSize(0, 0) : QSize(across, across) * pixel;
}

void QrCode::paintEvent(QPaintEvent *)
{
    if (m_modules == 0) {
        return;
    }
    QPainter painter(this);
    // Dark on light in every theme, or cameras can't read it.
    painter.fillRect(rect(), lightColour(Token::onPicture));
    const int pixel = qMin(width(), height()) / (m_modules + 2 * border);
    for (int y = 0; y < m_modules; ++y) {
        for (int x = 0; x < m_modules; ++x) {
            if (isDark(x, y)) {
                painter.fillRect((x + border) * pixel, (y + border) * pixel, pixel, pixel,
                                 lightColour(Token::picture));
            }
        }
    }
}

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "site/qrcode.h"

#include <gtest/gtest.h>

#include <qrencode.h>

namespace spirula::ui
{

namespace
{

const QByteArray address = "http://192.0.2.17:9100/";

}

TEST(QrCode, hasTheModulesOfTheAddress)
{
    QrCode code;
    code.setText(QString::fromUtf8(address));
    QRcode *const expected = QRcode_encodeString8bit(address.constData(), 0, QR_ECLEVEL_M);
    ASSERT_NE(expected, nullptr);
    ASSERT_EQ(code.modules(), expected->width);
    for (int y = 0; y < expected->width; ++y) {
        for (int x = 0; x < expected->width; ++x) {
            EXPECT_EQ(code.isDark(x, y), (expected->data[y * expected->width + x] & 1) != 0) << x << ' ' << y;
        }
    }
    QRcode_free(expected);
}

TEST(QrCode, paintsItsModulesWithAFreeBorder)
{
    QrCode code;
    code.setText(QString::fromUtf8(address));
    code.resize(code.sizeHint());
    const QImage image = code.grab().toImage();
    const int across = code.modules() + 8;
    const int pixel = image.width() / across;
    for (int y = 0; y < across; ++y) {
        for (int x = 0; x < across; ++x) {
            const bool inside = x >= 4 && y >= 4 && x < across - 4 && y < across - 4;
            const bool dark = inside && code.isDark(x - 4, y - 4);
            const QColor colour = image.pixelColor(x * pixel + pixel / 2, y * pixel + pixel / 2);
            EXPECT_EQ(colour, dark ? QColor(Qt::black) : QColor(Qt::white)) << x << ' ' << y;
        }
    }
}

TEST(QrCode, isNothingForNoText)
{
    QrCode code;
    code.setText(QStringLiteral("x"));
    EXPECT_GT(code.modules(), 0);
    code.setText({});
    EXPECT_EQ(code.modules(), 0);
    EXPECT_EQ(code.sizeHint(), QSize(0, 0));
}

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/picture.h"

#include <QBuffer>
#include <QImageReader>

namespace spirula::ui
{

namespace
{

constexpr qint64 mostPixels = 64'000'000;

QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xd8\xff")) {
        return "jpeg";
    }
    if (bytes.startsWith("\x89PNG\r\n\x1a\n")) {
        return "png";
    }
    return bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP" ? "webp" : QByteArray();
}

Error noPicture(const QString &why)
{
    return Error(ErrorCode::protocol, {{"what", "picture"}}, why.toStdString());
}

}

Result<QImage> decodePicture(const QByteArray &bytes)
{
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty()) {
        return noPicture(QStringLiteral("unknown format"));
    }
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setDecideFormatFromContent(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > mostPixels) {
        return noPicture(QStringLiteral("its size cannot be taken"));
    }
    QImage image = reader.read();
    if (image.isNull()) {
        return noPicture(reader.errorString());
    }
    return image;
}

}

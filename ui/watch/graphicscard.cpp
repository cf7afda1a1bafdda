// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/graphicscard.h"

#include <QDir>
#include <QGuiApplication>
#include <QOffscreenSurface>

#include <memory>
#include <rhi/qrhi.h>

namespace spirula::ui
{

namespace
{

/// Looked at first: OpenGL in software costs a tenth of a second and tens of MiB only to be loaded.
bool hasDevice()
{
    constexpr auto filter = QDir::System | QDir::Files;
    return !QDir(QStringLiteral("/dev/dri")).entryList({QStringLiteral("render*")}, filter).isEmpty()
        || !QDir(QStringLiteral("/dev")).entryList({QStringLiteral("nvidia[0-9]*")}, filter).isEmpty();
}

bool drawsByProcessor()
{
    const std::unique_ptr<QOffscreenSurface> surface(QRhiGles2InitParams::newFallbackSurface());
    QRhiGles2InitParams parameters;
    parameters.fallbackSurface = surface.get();
    const std::unique_ptr<QRhi> rhi(QRhi::create(QRhi::OpenGLES2, &parameters));
    if (!rhi)
        return true;
    const QByteArray name = rhi->driverInfo().deviceName.toLower(); // OpenGL does not tell the kind
    return name.contains("llvmpipe") || name.contains("softpipe") || name.contains("swrast");
}

}

bool hasGraphicsCard()
{
    const QString platform = QGuiApplication::platformName();
    const bool byOpenGl = platform == QStringLiteral("xcb") || platform.startsWith(QStringLiteral("wayland"));
    return !byOpenGl || (hasDevice() && !drawsByProcessor());
}

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mediaplayerroot.h"

#include "words/shellwords.h"

#include <QGuiApplication>

namespace spirula
{

MediaPlayerRoot::MediaPlayerRoot(QObject *parent)
    : QDBusAbstractAdaptor(parent)
{
}

QString MediaPlayerRoot::identity() const { return ui::words::programName(); }

QString MediaPlayerRoot::desktopEntry() const { return QGuiApplication::desktopFileName(); }

}

#include "moc_mediaplayerroot.cpp"

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/uuid.h"

#include <QString>
#include <QStringList>
#include <QUrl>

namespace spirula::ui
{

/// What somebody typed, pasted or dropped into the window's box, before Enter.
struct PastedText {
    enum class Kind {
        words, ///< to look for
        ownVideo, ///< a page of the own site, or spirula:…
        link, ///< somewhere else: not played here yet
        files, ///< of this machine, and they exist
    };

    Kind kind = Kind::words;
    Uuid video; ///< ownVideo
    qint64 atMs = -1; ///< ownVideo: "?start=90"
    QUrl url; ///< link, ownVideo
    QStringList files;
    bool operator==(const PastedText &) const = default;
};

/// `siteUrls`: under which addresses the own site is known.
PastedText recognise(const QString &text, const QStringList &siteUrls);

}

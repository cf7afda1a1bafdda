// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace spirula::ui
{

/// A place in the window: a page, and what it shows. What back, forward and links lead to.
struct Place {
    enum class Page { welcome, myVideos, publish, watch, site, settings };

    Page page = Page::myVideos;
    QString subject; ///< watch, publish (edit): the video's UUID; settings, site: id of the part to show
    QStringList files; ///< publish: the files to begin with
    qint64 atMs = -1; ///< watch: where to begin; -1 where it was left

    bool operator==(const Place &) const = default;
};

}

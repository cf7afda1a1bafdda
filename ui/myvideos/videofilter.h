// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/video.h"
#include "myvideos/videorow.h"

#include <QString>

namespace spirula::ui
{

/// Which of the own videos are listed, and in which order: for the node as a query, for news as a test of one
/// row.
struct VideoFilter {
    enum class Show { all, everyone, link, onlyMe, drafts };
    enum class Sort { newest, oldest, title, views, longest, biggest };

    Show show = Show::all;
    Sort sort = Sort::newest;
    QString words;
    bool operator==(const VideoFilter &) const = default;

    bool isAll() const { return show == Show::all && words.trimmed().isEmpty(); }
    bool matches(const VideoRow &row) const;
    /// Whether `left` stands before `right`, as the node sorts.
    bool before(const VideoRow &left, const VideoRow &right) const;
    model::VideoQuery query(int start, int count) const;
};

}

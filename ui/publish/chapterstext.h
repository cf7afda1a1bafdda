// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/video.h"

#include <QString>

#include <vector>

namespace spirula::ui
{

/// Chapters as people write them, a line each ("4:30 The way up"), and back.
struct ChaptersText {
    std::vector<model::Chapter> chapters;
    int wrongLine = 0; ///< the first one that is no chapter, counted from 1; 0 = none

    static ChaptersText parse(const QString &text);
    static QString write(const std::vector<model::Chapter> &chapters);
};

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/video.h"

#include <QString>

#include <optional>
#include <vector>

namespace spirula::ui
{

/// Somebody's text as rich text in which times ("12:40") and web addresses are links, and nothing else means
/// anything. Times after the end of the video stay text.
QString withTimeLinks(const QString &text, qint64 durationMs);
/// The chapters as such links, a line each.
QString chapterLinks(const std::vector<model::Chapter> &chapters);
/// The time that a link leads to; unset: it is a web address.
std::optional<qint64> timeOfLink(const QString &link);

}

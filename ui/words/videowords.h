// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/video.h"

#include <QString>

namespace spirula::ui::words
{

/// What is said about a video's audience and state.
QString whoCanWatch(); ///< the form's label
QString privacyName(model::Privacy privacy);
QString privacyExplained(model::Privacy privacy);
/// Badges of cards: one is shown, only when the video is not in its normal state.
QString draftBadge();
QString scheduledBadge();
QString preparingBadge(int perMille);
QString failedBadge();
QString liveBadge();
QString privacyBadge(model::Privacy privacy); ///< empty for everyone
QString qualityName(int resolution); ///< "1080p", "Sound only"
QString untouched();
QString locationRemoved();

}

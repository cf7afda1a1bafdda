// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace spirula::ui::words
{

/// What the list of work in progress says.
QString pauseAll();
QString resumeAll();
QString pauseWork();
QString resumeWork();
QString cancelWork();
QString workCancelled(const QString &video);
QString nothingToDo();
QString nothingToDoText();
/// "Preparing 1080p · 42 % · about 1 min"
QString working(const QString &step, int perMille, std::optional<std::int64_t> secondsLeft);
QString stepAndState(const QString &step, const QString &state);
/// `reason`: the node's id of why work waits: "paused", "battery" or "disk".
QString waitingFor(const QString &reason);

}

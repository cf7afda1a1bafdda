// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "wire/home/homeplayback.h"

#include <QIODevice>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace spirula::ui
{

/// One opening of a video: bytes for the media player, and how to wake a reader that waits for them.
struct PlayOpening {
    std::unique_ptr<QIODevice> device;
    std::function<void()> abort;
};

/// Where a player's bytes come from, and in which qualities.
class PlaySource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Ends in opened() or failed(). `resolution` unset: automatic. May be called again at any time: the last
    /// one counts.
    virtual void open(std::optional<int> resolution) = 0;
    /// Another quality for what follows; opens anew where it cannot follow.
    virtual void choose(std::optional<int> resolution) = 0;
    virtual const std::vector<wire::HomePlaybackQuality> &qualities() const = 0;
    /// The chosen one; unset: automatic.
    virtual std::optional<int> resolution() const = 0;
    /// What opened() was about; once.
    virtual PlayOpening take() = 0;

Q_SIGNALS:
    void opened();
    void chosen();
    void failed(const spirula::Error &error);
};

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/place.h"

#include <QUrl>

#include <functional>

namespace spirula::ui
{

/// How long what others may have noticed already can be taken back, by a toast that stays as long.
inline constexpr int undoSeconds = 10;
inline constexpr int undoMs = undoSeconds * 1000;

/// Says what was done, for six seconds at the bottom of the window, with at most one thing to do about it, or
/// two to choose between.
struct Toast {
    QString text;
    QString actionText; ///< "Undo"; empty for none
    std::function<void()> action;
    int milliseconds = 6000;
    QString otherText; ///< the second of two; empty for none
    std::function<void()> other;
};

/// What a page may ask of the window around it; the shell is it.
class Navigator
{
public:
    virtual ~Navigator() = default;

    virtual void open(const Place &place) = 0;
    virtual void back() = 0; ///< to where the person came from; My videos if nowhere
    virtual void toast(Toast toast) = 0;
    /// In the person's browser.
    virtual void openOutside(const QUrl &url) = 0;
    /// Copies a link of the own site and says how far it reaches, with the ways out where that is this
    /// computer only.
    virtual void copySiteLink(const QUrl &url) = 0;
};

}

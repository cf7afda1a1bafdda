// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/markup/webvtt.h"

#include <QString>

namespace spirula::ui
{

/// The captions of one language, asked by time.
class CaptionTrack
{
public:
    CaptionTrack() = default;
    explicit CaptionTrack(wire::WebVtt captions);

    /// What is to be read at this time, without markup; empty for nothing.
    QString at(qint64 ms) const;

private:
    wire::WebVtt m_captions;
    qint64 m_longestMs = 0;
};

}

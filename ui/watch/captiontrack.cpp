// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/captiontrack.h"

namespace spirula::ui
{
namespace
{

/// Cue text without its tags (<i>, <v Name>, <00:01.000>) and with its characters unescaped.
QString plain(const std::string &cue)
{
    QString text;
    bool inside = false;
    for (const QChar letter : QString::fromStdString(cue)) {
        if (letter == u'<' || letter == u'>')
            inside = letter == u'<';
        else if (!inside)
            text += letter;
    }
    static constexpr std::array<std::pair<QLatin1StringView, QChar>, 6> entities{{
        {QLatin1StringView("&lt;"), u'<'},
        {QLatin1StringView("&gt;"), u'>'},
        {QLatin1StringView("&nbsp;"), QChar::Nbsp},
        {QLatin1StringView("&lrm;"), QChar(0x200e)},
        {QLatin1StringView("&rlm;"), QChar(0x200f)},
        {QLatin1StringView("&amp;"), u'&'},
    }};
    for (const auto &[name, letter] : entities)
        text.replace(name, QString(letter));
    return text.trimmed();
}

}

CaptionTrack::CaptionTrack(wire::WebVtt captions)
    : m_captions(std::move(captions))
{
    for (const wire::VttCue &cue : m_captions.cues)
        m_longestMs = std::max<qint64>(m_longestMs, cue.endMs - cue.startMs);
}

QString CaptionTrack::at(qint64 ms) const
{
    const auto &cues = m_captions.cues;
    auto cue = std::ranges::lower_bound(cues, ms - m_longestMs, {}, &wire::VttCue::startMs);
    QStringList lines;
    for (; cue != cues.end() && cue->startMs <= ms; ++cue)
        if (ms < cue->endMs)
            lines.append(plain(cue->text));
    return lines.join(u'\n');
}

}

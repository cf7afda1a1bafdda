// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/tempostretcher.h"

#include <SoundTouch.h>

namespace spirula::ui
{

static_assert(std::is_same_v<soundtouch::SAMPLETYPE, float>);

TempoStretcher::TempoStretcher()
    : m_touch(std::make_unique<soundtouch::SoundTouch>())
{
    m_touch->setSampleRate(rate);
    m_touch->setChannels(channels);
    // Short windows: speech stays clear and little is held back.
    m_touch->setSetting(SETTING_SEQUENCE_MS, 40);
    m_touch->setSetting(SETTING_SEEKWINDOW_MS, 15);
    m_touch->setSetting(SETTING_OVERLAP_MS, 8);
}

TempoStretcher::~TempoStretcher() = default;

void TempoStretcher::setTempo(double tempo) { m_touch->setTempo(tempo); }

QByteArray TempoStretcher::stretch(const QByteArray &samples)
{
    m_touch->putSamples(reinterpret_cast<const float *>(samples.constData()),
                        uint(samples.size() / frameBytes));
    const uint ready = m_touch->numSamples();
    QByteArray out(qsizetype(ready) * frameBytes, Qt::Uninitialized);
    const uint taken = m_touch->receiveSamples(reinterpret_cast<float *>(out.data()), ready);
    out.truncate(qsizetype(taken) * frameBytes);
    return out;
}

void TempoStretcher::clear() { m_touch->clear(); }

qint64 TempoStretcher::heldMs() const { return qint64(m_touch->numUnprocessedSamples()) * 1000 / rate; }

}

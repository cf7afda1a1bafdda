// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QtTypes>

#include <memory>

namespace soundtouch
{
class SoundTouch;
}

namespace spirula::ui
{

/// Sound at another pace with the same pitch: 48 kHz stereo samples (float) in, fewer or more of them out.
class TempoStretcher
{
public:
    static constexpr int rate = 48000;
    static constexpr int channels = 2;
    static constexpr int frameBytes = channels * int(sizeof(float));

    TempoStretcher();
    ~TempoStretcher();

    void setTempo(double tempo);
    /// Whole frames in; what is ready comes back, which may be nothing for the first few.
    QByteArray stretch(const QByteArray &samples);
    /// Forgets what is inside, for a jump.
    void clear();
    /// Input still inside, in milliseconds of media.
    qint64 heldMs() const;

private:
    std::unique_ptr<soundtouch::SoundTouch> m_touch;
};

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "watch/tempostretcher.h"

#include <QAudioBuffer>
#include <QAudioBufferOutput>
#include <QAudioDevice>
#include <QObject>

#include <memory>

class QAudioSink;
class QIODevice;

namespace spirula::ui
{

/// Plays what the media player decodes at another speed with the right pitch, which Qt 6.8 cannot. It keeps a
/// fixed lead of sound in the device, so that sound and picture stay together.
class SpeedSound : public QObject
{
    Q_OBJECT
public:
    explicit SpeedSound(QObject *parent = nullptr);
    ~SpeedSound() override;

    /// What the media player writes to.
    QAudioBufferOutput *input() { return &m_input; }
    void start(double speed, const QAudioDevice &device);
    void stop();
    bool isRunning() const { return m_running; }
    void setVolume(float linear);
    /// After a jump: what was before it is not heard.
    void clear();

Q_SIGNALS:
    /// What goes to the device: float samples, 48 kHz, stereo.
    void stretched(const QByteArray &samples);

private:
    void take(const QAudioBuffer &buffer);
    void write();

    QAudioBufferOutput m_input;
    TempoStretcher m_stretcher;
    std::unique_ptr<QAudioSink> m_sink;
    QIODevice *m_device = nullptr; ///< the sink's
    QByteArray m_waiting; ///< stretched, and the device was full
    double m_speed = 1;
    float m_volume = 1;
    bool m_running = false;
};

}

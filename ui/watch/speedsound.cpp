// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/speedsound.h"

#include <QAudioSink>

namespace spirula::ui
{
namespace
{

/// Qt hands sound out about this long before it is due; holding as much keeps it with the picture.
constexpr int leadMs = 100;

constexpr qsizetype bytesOf(qint64 milliseconds)
{
    return qsizetype(milliseconds * TempoStretcher::rate / 1000) * TempoStretcher::frameBytes;
}

QAudioFormat soundFormat()
{
    QAudioFormat format;
    format.setSampleRate(TempoStretcher::rate);
    format.setChannelCount(TempoStretcher::channels);
    format.setSampleFormat(QAudioFormat::Float);
    return format;
}

}

SpeedSound::SpeedSound(QObject *parent)
    : QObject(parent)
    , m_input(soundFormat())
{
    // Comes from the player's thread of sound.
    connect(&m_input, &QAudioBufferOutput::audioBufferReceived, this, &SpeedSound::take,
            Qt::QueuedConnection);
}

SpeedSound::~SpeedSound() = default;

void SpeedSound::start(double speed, const QAudioDevice &device)
{
    m_speed = speed;
    m_running = true;
    m_stretcher.setTempo(speed);
    if (m_sink || device.isNull())
        return;
    m_sink = std::make_unique<QAudioSink>(device, soundFormat());
    m_sink->setBufferSize(bytesOf(4 * leadMs));
    m_sink->setVolume(m_volume);
    m_device = m_sink->start();
}

void SpeedSound::stop()
{
    m_running = false;
    clear();
    m_device = nullptr;
    m_sink.reset();
}

void SpeedSound::setVolume(float linear)
{
    m_volume = linear;
    if (m_sink)
        m_sink->setVolume(linear);
}

void SpeedSound::clear()
{
    m_stretcher.clear();
    m_waiting.clear();
}

void SpeedSound::take(const QAudioBuffer &buffer)
{
    if (!m_running)
        return;
    const QByteArray out
        = m_stretcher.stretch(QByteArray::fromRawData(buffer.constData<char>(), buffer.byteCount()));
    Q_EMIT stretched(out);
    if (!m_device)
        return;
    m_waiting += out;
    write();
    // More than the lead is ready: a little faster, and the other way round. Nobody hears three per cent.
    const qsizetype held = m_sink->bufferSize() - m_sink->bytesFree() + m_waiting.size();
    const double surplus = double(held - bytesOf(leadMs)) / double(bytesOf(2000));
    m_stretcher.setTempo(m_speed * (1 + std::clamp(surplus, -0.03, 0.03)));
    if (m_waiting.size() > bytesOf(1000)) // the device does not take anything
        m_waiting.clear();
}

void SpeedSound::write()
{
    const qint64 written
        = m_device->write(m_waiting.constData(), std::min<qint64>(m_waiting.size(), m_sink->bytesFree()));
    if (written > 0)
        m_waiting.remove(0, written);
}

}

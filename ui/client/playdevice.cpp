// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/playdevice.h"

#include "client/playbuffer.h"
#include "client/playreader.h"

#include <utility>

namespace spirula::ui
{

PlayDevice::PlayDevice(HomeDoor door, const QString &path, qint64 size, QObject *parent)
    : QIODevice(parent)
    , m_size(size)
    , m_buffer(std::make_shared<PlayBuffer>(size))
{
    auto *reader = new PlayReader(std::move(door), path.toLatin1(), m_buffer);
    reader->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, reader, &QObject::deleteLater);
    connect(reader, &PlayReader::failed, this, &PlayDevice::failed);
    m_buffer->setWake(
        [reader] { QMetaObject::invokeMethod(reader, &PlayReader::work, Qt::QueuedConnection); });
    m_thread.setObjectName(QStringLiteral("playdevice"));
    m_thread.start();
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

PlayDevice::~PlayDevice()
{
    abort();
    m_buffer->setWake({});
    m_thread.quit();
    m_thread.wait();
}

void PlayDevice::abort() { m_buffer->abort(); }

qint64 PlayDevice::size() const { return m_size; }

qint64 PlayDevice::bytesAvailable() const { return std::max<qint64>(m_size - pos(), 0); }

bool PlayDevice::atEnd() const { return pos() >= m_size; }

void PlayDevice::close()
{
    abort();
    QIODevice::close();
}

qint64 PlayDevice::readData(char *data, qint64 maxSize) { return m_buffer->read(pos(), data, maxSize); }

}

#include "moc_playdevice.cpp"

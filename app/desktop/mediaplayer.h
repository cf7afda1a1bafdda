// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/playing.h"

#include <QDBusAbstractAdaptor>
#include <QDBusObjectPath>
#include <QPointer>
#include <QTemporaryDir>
#include <QVariantMap>

namespace spirula
{

/// What plays as MPRIS sees it: media keys and the desktop's panel steer the player through this.
class MediaPlayer : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.mpris.MediaPlayer2.Player")
    Q_PROPERTY(QString PlaybackStatus READ status)
    Q_PROPERTY(double Rate READ rate WRITE setRate)
    Q_PROPERTY(double MinimumRate READ minimumRate)
    Q_PROPERTY(double MaximumRate READ maximumRate)
    Q_PROPERTY(QVariantMap Metadata READ metadata)
    Q_PROPERTY(double Volume READ volume WRITE setVolume)
    Q_PROPERTY(qlonglong Position READ position)
    Q_PROPERTY(bool CanGoNext READ canGoNext)
    Q_PROPERTY(bool CanGoPrevious READ canGoPrevious)
    Q_PROPERTY(bool CanPlay READ isOpen)
    Q_PROPERTY(bool CanPause READ isOpen)
    Q_PROPERTY(bool CanSeek READ isOpen)
    Q_PROPERTY(bool CanControl READ canControl)
public:
    explicit MediaPlayer(QObject *parent);

    void setPlaying(ui::Playing *playing);

    QString status() const;
    double rate() const;
    void setRate(double rate);
    double minimumRate() const { return 0.25; }
    double maximumRate() const { return 4; }
    QVariantMap metadata() const;
    double volume() const;
    void setVolume(double volume);
    qlonglong position() const; ///< microseconds
    bool canGoNext() const;
    bool canGoPrevious() const { return false; }
    bool isOpen() const;
    bool canControl() const { return true; }

public Q_SLOTS:
    void Next();
    void Previous() {}
    void Pause();
    void PlayPause();
    void Stop();
    void Play();
    void Seek(qlonglong offset);
    void SetPosition(const QDBusObjectPath &track, qlonglong position);
    void OpenUri(const QString &) {}

Q_SIGNALS:
    void Seeked(qlonglong position);

private:
    QDBusObjectPath track() const;
    QString artFile(const ui::Playing::What &what) const;
    void tell(const QStringList &properties);

    QPointer<ui::Playing> m_playing;
    QTemporaryDir m_art; ///< pictures go by file
};

}

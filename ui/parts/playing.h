// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QObject>
#include <QString>
#include <QUrl>

namespace spirula::ui
{

/// What plays in this window, for whoever steers it from outside: media keys, the desktop's panel (MPRIS),
/// and what keeps the computer awake.
class Playing : public QObject
{
    Q_OBJECT
public:
    enum class State { nothing, playing, paused };
    Q_ENUM(State)

    /// Empty while nothing plays.
    struct What {
        QString id; ///< the video's UUID
        QString title;
        QString artist; ///< the channel
        QUrl page;
        QImage picture; ///< null until it is there
        qint64 lengthMs = 0; ///< 0: not known
        bool hasPicture = true; ///< sound only: the screen may go dark
        bool operator==(const What &) const = default;
    };

    using QObject::QObject;

    virtual State state() const = 0;
    virtual What what() const = 0;
    virtual qint64 positionMs() const = 0; ///< ask when needed: it is not told while it runs on
    virtual double speed() const = 0;
    virtual int volume() const = 0; ///< per cent
    virtual bool canGoNext() const = 0;

    virtual void play() = 0;
    virtual void pause() = 0;
    virtual void seek(qint64 ms) = 0;
    virtual void setVolume(int percent) = 0;
    virtual void setSpeed(double speed) = 0;
    virtual void next() = 0;
    virtual void stop() = 0; ///< closes the video
    /// Shows the page of what plays.
    virtual void raise() = 0;

Q_SIGNALS:
    void stateChanged(spirula::ui::Playing::State state);
    void whatChanged();
    void jumped(qint64 ms); ///< the position, other than by running on
    void settingsChanged(); ///< speed, volume, canGoNext
};

}

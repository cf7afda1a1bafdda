// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/playing.h"

#include <QObject>

namespace spirula
{

class MediaPlayer;

/// The program on the session bus as a media player (MPRIS), from when something can play.
class MediaBus : public QObject
{
    Q_OBJECT
public:
    explicit MediaBus(QObject *parent = nullptr);
    ~MediaBus() override;

    void follow(ui::Playing &playing);

Q_SIGNALS:
    void raiseWanted();
    void quitWanted();

private:
    MediaPlayer *m_player;
    QString m_service;
};

}

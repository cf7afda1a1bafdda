// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusUnixFileDescriptor>
#include <QObject>

#include <optional>

namespace spirula
{

/// Keeps the screen on while a video plays here, and the computer awake while someone watches. Where the
/// system offers no way to ask, nothing happens.
class StayAwake : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~StayAwake() override;

    void setPlaying(bool playing);
    void setServing(bool serving);

private:
    void holdScreen();
    void releaseScreen();
    void holdComputer();

    bool m_playing = false;
    bool m_serving = false;
    std::optional<uint> m_screen; ///< the screen saver's receipt
    QDBusUnixFileDescriptor m_computer; ///< held as long as it is open
};

}

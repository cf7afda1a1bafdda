// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusVariant>
#include <QObject>

namespace spirula
{

/// Whether the system asks for high contrast, as the desktop's portal of settings tells it: Qt says it
/// from 6.10 on only. Where there is no portal nothing is asked for.
class SystemContrast : public QObject
{
    Q_OBJECT
public:
    explicit SystemContrast(QObject *parent = nullptr);

Q_SIGNALS:
    void changed(bool high);

private Q_SLOTS:
    void take(const QString &group, const QString &name, const QDBusVariant &value);

private:
    void ask();

    bool m_asked = false; ///< by the setting that all desktops share
    bool m_askedByGnome = false; ///< by GNOME's older one
};

}

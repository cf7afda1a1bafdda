// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <memory>

class KStatusNotifierItem;

namespace spirula
{

/// The icon beside the clock, on desktops that show one; nothing relies on it.
class Tray : public QObject
{
    Q_OBJECT
public:
    explicit Tray(QObject *parent = nullptr);
    ~Tray() override;

Q_SIGNALS:
    void openWanted();
    void publishWanted();
    void quitWanted();

private:
    std::unique_ptr<KStatusNotifierItem> m_item; ///< none where nobody shows it
};

}

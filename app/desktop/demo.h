// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "client/homeclient.h"

#include <QTemporaryDir>

namespace spirula
{

/// A demonstration: a real site in a folder that goes with the program, filled with clips that are made on
/// the spot.
class Demo : public QObject
{
    Q_OBJECT
public:
    explicit Demo(QObject *parent = nullptr);

    fs::path folder() const;
    /// An address on this computer that nobody else listens on, for the node.
    static QStringList nodeArguments();
    /// Once the node is there.
    void fill(ui::HomeClient &client);

private:
    QCoro::Task<> makeClips(ui::HomeClient &client);

    QTemporaryDir m_folder;
    bool m_begun = false;
};

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/datafolder.h"
#include "support/tempfolder.h"

#include <QProcess>
#include <QTcpServer>

namespace spirula::ui::test
{

/// A port of this computer that nobody listens on.
inline quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

/// The real spirula-node on a folder of its own.
class RunningNode
{
public:
    RunningNode() = default;
    ~RunningNode() { stop(); }

    DataFolder folder() const { return DataFolder{m_folder / "data"}; }

    void start()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedChannels);
        m_process.start(QStringLiteral(SPIRULA_NODE),
                        {QStringLiteral("--data-dir"), QString::fromStdString(folder().root.string()),
                         QStringLiteral("--public-listen"), QStringLiteral("127.0.0.1:%1").arg(m_port)});
        m_process.waitForStarted();
    }
    void stop() { end(&QProcess::terminate); }
    void kill() { end(&QProcess::kill); }

private:
    void end(void (QProcess::*how)())
    {
        if (m_process.state() != QProcess::NotRunning) {
            (m_process.*how)();
            m_process.waitForFinished();
        }
    }

    spirula::test::TempFolder m_folder;
    quint16 m_port = freePort();
    QProcess m_process;
};

}

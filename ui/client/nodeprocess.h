// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/datafolder.h"
#include "base/error.h"

#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <optional>

namespace spirula::ui
{

class ProcessWatch;

/// The node's process as the desktop sees it: found when it runs already, started when none does, started
/// again when it dies.
class NodeProcess : public QObject
{
    Q_OBJECT
public:
    enum class State {
        idle, ///< nothing was asked for
        starting,
        running,
        restarting, ///< it died; attempt() tells which try this is
        failed, ///< error() tells why; start() tries anew
        foreign, ///< somebody else holds the folder and cannot be talked to; error() is folderInUse
        stopping,
        stopped, ///< as asked
    };
    Q_ENUM(State)

    struct Options {
        fs::path program; ///< spirula-node
        fs::path dataFolder;
        QStringList arguments; ///< more of them
        std::vector<std::chrono::milliseconds> pauses{std::chrono::seconds(1), std::chrono::seconds(3),
                                                      std::chrono::seconds(9)};
    };

    explicit NodeProcess(Options options, QObject *parent = nullptr);
    ~NodeProcess() override; ///< leaves the node as it is

    State state() const { return m_state; }
    const Error &error() const { return m_error; }
    int attempt() const { return m_attempt; }
    /// A desktop started it, this one or an earlier one; only then does stop() end it.
    bool isOurs() const { return m_ours; }
    /// What the started node says.
    QString logFile() const;
    fs::path dataFolder() const { return m_options.dataFolder; }

    /// Finds the running node or starts one; a second call while it runs does nothing.
    void start();
    /// Ends the node if it is ours and then says stopped; says so at once if it is not.
    void stop();
    /// Ends our node and starts it anew: after an update, or by "Restart".
    void restart();

Q_SIGNALS:
    void stateChanged(spirula::ui::NodeProcess::State state);

private:
    void setState(State state);
    void launch();
    void adopt(qint64 pid);
    void ended(int exitCode);
    void tryAgain(Error why);
    void lookForHolder();

    Options m_options;
    State m_state = State::idle;
    Error m_error;
    int m_attempt = 0;
    bool m_ours = false;
    bool m_again = false; ///< start once it has stopped
    QElapsedTimer m_upSince;
    QTimer m_pause;
    QTimer m_holderTimer;
    QElapsedTimer m_holderSince;
    std::unique_ptr<QProcess> m_process;
    std::unique_ptr<ProcessWatch> m_watch; ///< of a node that is no child of ours
};

}

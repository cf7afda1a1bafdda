// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/datafolder.h"
#include "base/error.h"
#include "wire/home/homefile.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace spirula::ui
{

class ProcessWatch;

/// The node's process as the desktop sees it: found when it runs already, started when none does, started
/// again when it dies. It lives on without the desktop until it is told to stop.
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
        stopped, ///< as asked, by us or by somebody else
    };
    Q_ENUM(State)

    struct Options {
        fs::path program; ///< spirula-node
        fs::path dataFolder;
        QStringList arguments; ///< more of them
        std::vector<std::chrono::milliseconds> pauses{std::chrono::seconds(1), std::chrono::seconds(3),
                                                      std::chrono::seconds(9)};
        std::chrono::milliseconds holderPatience{std::chrono::seconds(10)}; ///< then it is foreign
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
    fs::path dataFolder() const { return m_folder.root; }

    /// Finds the running node or starts one; a second call while it runs does nothing.
    void start();
    /// Ends the node if it is ours and then says stopped; says so at once if it is not.
    void stop();
    /// Ends our node and starts it anew; starts it where none runs. Does nothing while it is being stopped.
    void restart();

Q_SIGNALS:
    void stateChanged(spirula::ui::NodeProcess::State state);

private:
    void setState(State state);
    void fail(Error error);
    void look();
    void lookAgain(const Error &inUse);
    void launch();
    QStringList arguments() const;
    void watch(qint64 pid);
    void checkOpen();
    void ended();
    void endedUnasked();
    void tryAgain(Error why);
    std::optional<wire::HomeFile> homeFile() const;
    fs::path errorFile() const { return m_folder.run() / "start-error.json"; }
    fs::path oursFile() const { return m_folder.run() / "desktop.pid"; }

    Options m_options;
    DataFolder m_folder;
    State m_state = State::idle;
    Error m_error;
    int m_attempt = 0;
    bool m_ours = false;
    bool m_again = false; ///< start once it has stopped
    qint64 m_pid = 0;
    std::unique_ptr<ProcessWatch> m_watch;
    QElapsedTimer m_upSince;
    QElapsedTimer m_holderSince; ///< somebody holds the folder and does not say where its door is
    QTimer m_pause; ///< before the next look
    QTimer m_opening; ///< until the started node says where its door is
    QTimer m_ending; ///< until it is killed
};

}

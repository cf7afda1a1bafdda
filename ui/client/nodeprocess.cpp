// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/nodeprocess.h"

#include "base/lockfile.h"
#include "base/text.h"
#include "client/processwatch.h"
#include "wire/home/homeerror.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>

#include <csignal>

namespace spirula::ui
{

namespace
{

using namespace std::chrono_literals;

constexpr auto lookPause = 100ms;
constexpr auto foreignPause = 2s;
constexpr auto openPause = 50ms;
constexpr auto endPatience = 20s;
constexpr qint64 longUp = 60'000; ///< milliseconds; who ran so long begins with all tries again
constexpr std::uint64_t longestFile = 64 * 1024;
constexpr qint64 longestLog = 1 << 20;
constexpr qint64 lastWords = 2000;

QString text(const fs::path &path) { return QString::fromStdString(path.string()); }

QString endOf(const QString &logFile)
{
    QFile file(logFile);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    file.seek(std::max<qint64>(0, file.size() - lastWords));
    return QString::fromUtf8(file.readAll());
}

}

NodeProcess::NodeProcess(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_folder{m_options.dataFolder}
{
    m_pause.setSingleShot(true);
    m_ending.setSingleShot(true);
    m_opening.setInterval(openPause);
    connect(&m_pause, &QTimer::timeout, this, &NodeProcess::look);
    connect(&m_opening, &QTimer::timeout, this, &NodeProcess::checkOpen);
    connect(&m_ending, &QTimer::timeout, this, [this] {
        if (m_watch) {
            m_watch->signal(SIGKILL);
        }
    });
}

NodeProcess::~NodeProcess() = default;

QString NodeProcess::logFile() const { return text(m_folder.run() / "node.log"); }

void NodeProcess::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

void NodeProcess::fail(Error error)
{
    m_error = std::move(error);
    setState(State::failed);
}

std::optional<wire::HomeFile> NodeProcess::homeFile() const
{
    const auto content = readFile(m_folder.homeJson(), longestFile);
    auto file = content ? wire::decodeHomeFile(*content) : Result<wire::HomeFile>(content.error());
    return file ? std::optional(std::move(*file)) : std::nullopt;
}

void NodeProcess::start()
{
    if (m_watch || m_pause.isActive()) {
        return;
    }
    m_attempt = 0;
    m_holderSince.invalidate();
    setState(State::starting);
    look();
}

void NodeProcess::look()
{
    const auto free = LockFile::checkFree(m_folder.lock());
    if (free) {
        launch();
        return;
    }
    if (free.error().code != ErrorCode::folderInUse) {
        fail(free.error());
        return;
    }
    const auto file = homeFile();
    if (file && free.error().parameter("pid") == std::to_string(file->pid)) {
        watch(file->pid);
    } else {
        lookAgain(free.error());
    }
}

/// A node that starts holds the folder before it says where its door is.
void NodeProcess::lookAgain(const Error &inUse)
{
    if (!m_holderSince.isValid()) {
        m_holderSince.start();
    }
    if (m_state != State::foreign && m_holderSince.durationElapsed() >= m_options.holderPatience) {
        m_error = inUse;
        setState(State::foreign);
    }
    m_pause.start(m_state == State::foreign ? foreignPause : lookPause);
}

QStringList NodeProcess::arguments() const
{
    return QStringList{QStringLiteral("--data-dir"), text(m_folder.root), QStringLiteral("--start-error"),
                       text(errorFile())}
    + m_options.arguments;
}

void NodeProcess::launch()
{
    std::error_code error;
    if (!fs::exists(m_options.program, error)) {
        fail(Error(ErrorCode::notFound, {{"what", "program"}, {"id", m_options.program.string()}}));
        return;
    }
    fs::create_directories(m_folder.run(), error);
    if (error) {
        fail(fileError(error.value(), m_folder.run(), "make folder"));
        return;
    }
    fs::permissions(m_folder.root, fs::perms::owner_all, error);
    fs::remove(errorFile(), error);
    QProcess process;
    process.setProgram(text(m_options.program));
    process.setArguments(arguments());
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(
        logFile(), QFileInfo(logFile()).size() < longestLog ? QIODevice::Append : QIODevice::Truncate);
    qint64 pid = 0;
    if (!process.startDetached(&pid)) {
        fail(Error(ErrorCode::io,
                   {{"path", m_options.program.string()}, {"reason", process.errorString().toStdString()}}));
        return;
    }
    if (const auto written = writeFileDurably(oursFile(), std::to_string(pid), 0600); !written) {
        m_error = written.error(); // the node runs all the same; it will not be ours after a restart of ours
    }
    m_upSince.start();
    m_pid = pid;
    m_ours = true;
    m_watch = ProcessWatch::of(pid);
    if (!m_watch) {
        QMetaObject::invokeMethod(this, &NodeProcess::ended, Qt::QueuedConnection);
        return;
    }
    connect(m_watch.get(), &ProcessWatch::ended, this, &NodeProcess::ended);
    m_opening.start();
}

/// A node that runs already.
void NodeProcess::watch(qint64 pid)
{
    m_watch = ProcessWatch::of(pid);
    if (!m_watch) { // ended since
        m_pause.start(lookPause);
        return;
    }
    connect(m_watch.get(), &ProcessWatch::ended, this, &NodeProcess::ended);
    const auto ours = readFile(oursFile(), longestFile);
    m_ours = ours && *ours == std::to_string(pid);
    m_pid = pid;
    m_upSince.start();
    setState(State::running);
}

void NodeProcess::checkOpen()
{
    const auto file = homeFile();
    if (file && file->pid == m_pid) {
        m_opening.stop();
        setState(State::running);
    }
}

void NodeProcess::stop()
{
    m_again = false; // also of a restart that is under way: this was said after it
    m_pause.stop();
    m_opening.stop();
    if (!m_watch || !m_ours) {
        m_watch.reset();
        setState(State::stopped);
        return;
    }
    m_watch->signal(SIGTERM);
    m_ending.start(endPatience);
    setState(State::stopping);
}

void NodeProcess::restart()
{
    if (m_state == State::stopping) {
        return; // for good, or it is on its way back
    }
    if (m_watch && m_ours) {
        stop();
        m_again = true;
    } else {
        m_pause.stop();
        start();
    }
}

void NodeProcess::ended()
{
    if (m_watch) {
        m_watch.release()->deleteLater(); // it is the one that says so
    }
    m_opening.stop();
    m_ending.stop();
    if (m_state != State::stopping) {
        endedUnasked();
    } else if (std::exchange(m_again, false)) {
        start();
    } else {
        setState(State::stopped);
    }
}

void NodeProcess::endedUnasked()
{
    if (const auto content = readFile(errorFile(), longestFile)) {
        std::error_code ignored;
        fs::remove(errorFile(), ignored);
        const Error why = wire::decodeHomeError(*content);
        why.code == ErrorCode::folderInUse ? lookAgain(why) : fail(why); // another one was faster
        return;
    }
    const auto file = homeFile();
    const bool tidy = m_state == State::running && !(file && file->pid == m_pid);
    if (tidy) { // it took its file away: somebody told it to stop
        m_error = Error(ErrorCode::notRunning, {{"path", m_folder.root.string()}});
        setState(State::stopped);
        return;
    }
    tryAgain(Error(ErrorCode::internal, {}, endOf(logFile()).toStdString()));
}

void NodeProcess::tryAgain(Error why)
{
    if (m_upSince.hasExpired(longUp)) {
        m_attempt = 0;
    }
    if (m_attempt >= static_cast<int>(m_options.pauses.size())) {
        fail(std::move(why));
        return;
    }
    m_error = std::move(why);
    m_holderSince.invalidate();
    m_pause.start(m_options.pauses[static_cast<std::size_t>(m_attempt++)]);
    setState(State::restarting);
}

}

#include "moc_nodeprocess.cpp"

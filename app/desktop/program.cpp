// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include "autostart.h"
#include "base/programfolder.h"
#include "parts/theme.h"
#include "shell/closequestion.h"
#include "shell/pagestack.h"
#include "shell/themepreferences.h"
#include "words/errorwords.h"
#include "words/shellwords.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QFileDialog>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

namespace spirula
{

namespace
{

constexpr QSize firstSize(1280, 800);
constexpr std::chrono::milliseconds longestSaving(2000);
constexpr std::chrono::milliseconds savingLook(20);

/// A demonstration keeps nothing, so it gets places of its own for everything.
Arguments withDemo(Arguments arguments, const Demo *demo)
{
    if (demo) {
        arguments.dataFolder = demo->folder() / "data";
        arguments.nodeArguments += Demo::nodeArguments();
    }
    return arguments;
}

QString preferencesFile(const Demo *demo)
{
    return demo ? QString::fromStdString((demo->folder() / "desktop.ini").string())
                : ui::Preferences::defaultFile();
}

QString picturesFolder(const Demo *demo)
{
    return demo ? QString::fromStdString((demo->folder() / "pictures").string())
                : QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
            + QStringLiteral("/spirula/pictures");
}

}

Program::Program(const Arguments &arguments)
    : m_demo(arguments.demo ? std::make_unique<Demo>() : nullptr)
    , m_arguments(withDemo(arguments, m_demo.get()))
    , m_preferences(preferencesFile(m_demo.get()))
    , m_node({.program = programFolder() / "spirula-node",
              .dataFolder = m_arguments.dataFolder,
              .arguments = m_arguments.nodeArguments})
    , m_client(DataFolder{m_arguments.dataFolder})
    , m_images(m_client, picturesFolder(m_demo.get()))
    , m_window({m_client, m_images, m_preferences, m_node})
    , m_notifier(m_client, [this] { return m_preferences.notifications() && !m_window.isActiveWindow(); })
{
    ui::Theme &theme = ui::Theme::ofApplication();
    ui::followPreferences(theme, m_preferences);
    connect(&m_contrast, &SystemContrast::changed, &theme, &ui::Theme::setSystemContrast);
    connectWindow();
    connectSystem();
    if (m_demo) {
        m_preferences.setWelcomed(true);
        m_preferences.setCloseChoice(ui::Preferences::CloseChoice::quit);
        connect(&m_client, &ui::HomeClient::resync, m_demo.get(), [this] { m_demo->fill(m_client); });
    }
}

Program::~Program() = default;

void Program::connectWindow()
{
    connect(&m_window, &ui::MainWindow::closeWanted, this, &Program::closeWindow);
    connect(&m_window, &ui::MainWindow::quitWanted, this, &Program::quit);
    connect(&m_window, &ui::MainWindow::playingMade, this, &Program::followPlaying);
    connect(&m_window, &ui::MainWindow::reachChanged, this,
            [this](const wire::HomeReach &reach) { followWatchers(reach.watchers); });
    connect(&m_media, &MediaBus::raiseWanted, this, &Program::showWindow);
    connect(&m_media, &MediaBus::quitWanted, this, &Program::quit);
    connect(&m_window, &ui::MainWindow::otherFolderWanted, this, &Program::chooseFolder);
    connect(&m_notifier, &Notifier::openWanted, this, [this](const Uuid &video, bool ready) {
        showWindow();
        using enum ui::Place::Page;
        m_window.open({.page = ready ? watch : myVideos,
                       .subject = ready ? QString::fromStdString(video.toString()) : QString()});
    });
}

void Program::connectSystem()
{
    connect(&m_signals, &EndSignals::quitWanted, this, &Program::end); // there may be nobody to ask
    connect(&m_client, &ui::HomeClient::stateChanged, this, [this](ui::HomeClient::State state) {
        if (state != ui::HomeClient::State::online) {
            followWatchers(0); // nobody watches a site that is gone
        }
    });
    connect(&m_preferences, &ui::Preferences::stayAwakeChanged, this,
            [this](bool stay) { m_awake.setServing(stay && m_watchers > 0); });
    connect(&m_preferences, &ui::Preferences::startAtLoginChanged, this, [this](bool start) {
        if (m_demo) {
            return; // its folder goes again
        }
        if (const auto set = setAutostart(start, QApplication::applicationFilePath(), m_arguments.dataFolder);
            !set) {
            m_window.toast({.text = ui::words::explain(set.error()).headline});
        }
    });
    connect(qApp, &QGuiApplication::commitDataRequest, this,
            [this] { m_preferences.setWindowGeometry(m_window.saveGeometry()); });
}

/// Media keys steer it, and the screen stays on while its picture moves.
void Program::followPlaying(ui::Playing &playing)
{
    m_media.follow(playing);
    connect(&playing, &ui::Playing::stateChanged, this, [this, &playing](ui::Playing::State state) {
        m_awake.setPlaying(state == ui::Playing::State::playing && playing.what().hasPicture);
    });
}

void Program::followWatchers(std::int64_t watchers)
{
    m_watchers = watchers;
    m_awake.setServing(m_preferences.stayAwake() && m_watchers > 0);
}

void Program::begin()
{
    m_node.start();
    if (!m_window.restoreGeometry(m_preferences.windowGeometry())) {
        m_window.resize(firstSize.boundedTo(m_window.screen()->availableSize()));
    }
    m_window.begin();
    m_window.take(m_arguments.texts);
    m_tray = std::make_unique<Tray>();
    connect(m_tray.get(), &Tray::openWanted, this, &Program::showWindow);
    connect(m_tray.get(), &Tray::quitWanted, this, &Program::quit);
    connect(m_tray.get(), &Tray::publishWanted, this, [this] {
        showWindow();
        m_window.open({.page = ui::Place::Page::publish});
    });
    if (!m_arguments.hidden) {
        showWindow();
    }
}

void Program::take(const QStringList &texts)
{
    if (m_quits) {
        return;
    }
    showWindow();
    m_window.take(texts);
}

/// Not while it quits: whoever comes meanwhile (another start, the tray, the media bus) would see a window
/// that can do nothing any more.
void Program::showWindow()
{
    if (m_quits) {
        return;
    }
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void Program::closeWindow()
{
    using Choice = ui::Preferences::CloseChoice;
    const Choice choice = m_preferences.closeChoice();
    if (choice == Choice::ask) {
        ui::askAboutClosing(&m_window, m_preferences, [this] { closeWindow(); });
    } else if (choice == Choice::quit) {
        quit();
    } else {
        m_preferences.setWindowGeometry(m_window.saveGeometry());
        m_window.putAway();
    }
}

/// By the person, who is asked about what would be lost.
void Program::quit()
{
    if (m_quits || !m_window.pages().unsaved()) {
        end();
        return;
    }
    showWindow();
    ui::askAboutUnsaved(&m_window, [this] { saveAndQuit(); }, [this] { end(); });
}

/// What cannot be saved is shown instead, with the reason.
void Program::saveAndQuit()
{
    m_window.pages().saveUnsaved();
    onceSaved([this] {
        if (const auto place = m_window.pages().unsaved()) {
            m_window.open(*place);
        } else {
            end();
        }
    });
}

/// The node ends with us only if a desktop started it.
void Program::end()
{
    if (std::exchange(m_quits, true)) {
        return;
    }
    Q_EMIT ending();
    m_preferences.setWindowGeometry(m_window.saveGeometry());
    m_window.putAway();
    connect(&m_node, &ui::NodeProcess::stateChanged, this, [this](ui::NodeProcess::State state) {
        if (state == ui::NodeProcess::State::stopped) {
            Q_EMIT ended();
        }
    });
    onceSaved([this] { m_node.stop(); });
}

/// What was typed last is on its way to the node; if that does not answer, it is not waited for for long.
void Program::onceSaved(std::function<void()> then)
{
    auto *look = new QTimer(this);
    connect(look, &QTimer::timeout, this,
            [this, look, then = std::move(then), limit = QDeadlineTimer(longestSaving)] {
                if (m_window.pages().isSaving() && !limit.hasExpired()) {
                    return;
                }
                look->stop();
                look->deleteLater();
                then();
            });
    look->start(savingLook);
}

void Program::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(&m_window, ui::words::otherFolder());
    if (!folder.isEmpty()
        && QProcess::startDetached(QApplication::applicationFilePath(),
                                   {QStringLiteral("--data-dir"), folder})) {
        quit();
    }
}

}

#include "moc_program.cpp"

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/watchkeys.h"

#include "watch/playercontrol.h"
#include "watch/playermenus.h"
#include "words/watchwords.h"

namespace spirula::ui
{
namespace
{

constexpr int smallJump = 5; ///< seconds
constexpr int bigJump = 10;
constexpr int volumeStep = 5; ///< per cent

}

WatchKeys::WatchKeys(PlayerControl &control, PlayerMenus &menus, const QList<QWidget *> &widgets,
                     QObject *parent)
    : QObject(parent)
    , m_widgets(widgets)
{
    addSteering(control);
    addPlaces(control);
    addViews(menus);
}

QAction *WatchKeys::add(const QString &id, const QString &text, const QList<QKeySequence> &keys,
                        std::function<void()> then)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QStringLiteral("watch.") + id);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, std::move(then));
    for (QWidget *widget : m_widgets)
        widget->addAction(action);
    m_actions.append(action);
    return action;
}

void WatchKeys::addSteering(PlayerControl &control)
{
    add(QStringLiteral("play"), words::play(), {Qt::Key_Space, Qt::Key_K}, [&] {
        control.toggle();
    })->setAutoRepeat(false);
    add(QStringLiteral("louder"), words::louder(), {Qt::Key_Up}, [&] { control.changeVolume(volumeStep); });
    add(QStringLiteral("quieter"), words::quieter(), {Qt::Key_Down},
        [&] { control.changeVolume(-volumeStep); });
    add(QStringLiteral("mute"), words::mute(), {Qt::Key_M}, [&] { control.toggleMute(); });
    add(QStringLiteral("slower"), words::slower(), {Qt::Key_Less, Qt::SHIFT | Qt::Key_Less},
        [&] { control.changeSpeed(-1); });
    add(QStringLiteral("faster"), words::faster(), {Qt::Key_Greater, Qt::SHIFT | Qt::Key_Greater},
        [&] { control.changeSpeed(1); });
    add(QStringLiteral("previousFrame"), words::previousFrame(), {Qt::Key_Comma},
        [&] { control.stepPicture(-1); });
    add(QStringLiteral("nextFrame"), words::nextFrame(), {Qt::Key_Period}, [&] { control.stepPicture(1); });
    add(QStringLiteral("snapshot"), words::snapshot(), {Qt::Key_S}, [this] { Q_EMIT snapshotWanted(); });
}

void WatchKeys::addPlaces(PlayerControl &control)
{
    add(QStringLiteral("back"), words::backBy(smallJump), {Qt::Key_Left},
        [&] { control.seekBy(-smallJump); });
    add(QStringLiteral("forward"), words::forwardBy(smallJump), {Qt::Key_Right},
        [&] { control.seekBy(smallJump); });
    add(QStringLiteral("farBack"), words::backBy(bigJump), {Qt::Key_J}, [&] { control.seekBy(-bigJump); });
    add(QStringLiteral("farForward"), words::forwardBy(bigJump), {Qt::Key_L},
        [&] { control.seekBy(bigJump); });
    add(QStringLiteral("previousChapter"), words::previousChapter(), {Qt::CTRL | Qt::Key_Left},
        [&] { control.goToChapter(-1); });
    add(QStringLiteral("nextChapter"), words::nextChapter(), {Qt::CTRL | Qt::Key_Right},
        [&] { control.goToChapter(1); });
    add(QStringLiteral("start"), words::toStart(), {Qt::Key_Home}, [&] { control.goTo(0); });
    add(QStringLiteral("end"), words::toEnd(), {Qt::Key_End}, [&] { control.goTo(100); });
    for (int tenth = 0; tenth < 10; ++tenth)
        add(QStringLiteral("tenth%1").arg(tenth), words::toPercent(10 * tenth),
            {static_cast<Qt::Key>(Qt::Key_0 + tenth)}, [&control, tenth] { control.goTo(10 * tenth); });
}

void WatchKeys::addViews(PlayerMenus &menus)
{
    add(QStringLiteral("captions"), words::captionsMenu(), {Qt::Key_C}, [&] { menus.toggleCaptions(); });
    add(QStringLiteral("fullScreen"), words::fullScreen(), {Qt::Key_F},
        [this] { Q_EMIT fullScreenWanted(); });
    add(QStringLiteral("theatre"), words::theatre(), {Qt::Key_T}, [this] { Q_EMIT theatreWanted(); });
    add(QStringLiteral("mini"), words::miniPlayer(), {Qt::Key_I}, [this] { Q_EMIT miniWanted(); });
    add(QStringLiteral("next"), words::nextVideo(), {Qt::SHIFT | Qt::Key_N}, [this] { Q_EMIT nextWanted(); });
    add(QStringLiteral("out"), words::leaveFullScreen(), {Qt::Key_Escape}, [this] { Q_EMIT outWanted(); });
}

}

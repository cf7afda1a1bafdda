// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be done anywhere in the window: the actions of MainWindow.

#include "client/preferences.h"
#include "parts/toasthost.h"
#include "shell/activitypanel.h"
#include "shell/commandpalette.h"
#include "shell/linkfield.h"
#include "shell/mainwindow.h"
#include "shell/pagestack.h"
#include "shell/shortcutoverlay.h"
#include "shell/sidebar.h"
#include "shell/topbar.h"
#include "shell/windowactions.h"
#include "words/shellwords.h"

#include <QMenu>

namespace spirula::ui
{

using namespace Qt::StringLiterals;

void MainWindow::addGoing()
{
    const QString group = words::goGroup();
    const auto add = [this, group](const QString &id, const QString &text, const QList<QKeySequence> &keys,
                                   std::function<void()> run) {
        return m_actions->add(id, group, text, keys, std::move(run));
    };
    add(u"go.publish"_s, words::publishVideo(), {Qt::CTRL | Qt::Key_N},
        [this] { open({.page = Place::Page::publish}); });
    add(u"go.find"_s, words::findOrPaste(), {Qt::CTRL | Qt::Key_L, Qt::Key_Slash},
        [this] { m_top->field().begin(m_top->field().text()); });
    QAction *backwards = add(u"go.back"_s, words::goBack(), {Qt::ALT | Qt::Key_Left}, [this] { step(-1); });
    QAction *forwards
        = add(u"go.forward"_s, words::goForward(), {Qt::ALT | Qt::Key_Right}, [this] { step(1); });
    add(u"go.settings"_s, words::openSettings(), {Qt::CTRL | Qt::Key_Comma},
        [this] { open({.page = Place::Page::settings}); });
    add(u"go.paste"_s, words::pasteLinkOrFiles(), {QKeySequence(QKeySequence::Paste)}, [this] { paste(); });
    int number = 0;
    for (const Place::Page page : m_side->pages()) {
        const QKeySequence key(int(Qt::ALT) | (Qt::Key_1 + number++));
        add(u"go.page%1"_s.arg(number), words::openPage(m_side->nameOf(page)), {key},
            [this, page] { open({.page = page}); });
    }
    QAction *activity = add(u"go.activity"_s, words::showActivity(), {Qt::CTRL | Qt::Key_J},
                            [this] { m_activity->toggle(); });
    m_top->setActions(backwards, forwards, activity);
}

void MainWindow::addViews()
{
    const QString group = words::viewGroup();
    const auto add
        = [this, group](const QString &id, const QString &text, const QList<QKeySequence> &keys,
                        std::function<void()> run) { m_actions->add(id, group, text, keys, std::move(run)); };
    add(u"view.refresh"_s, words::loadAnew(), {Qt::Key_F5}, [this] {
        if (m_pages->current()) {
            m_pages->current()->refresh();
        }
    });
    add(u"view.nextPane"_s, words::nextPane(), {Qt::Key_F6}, [this] { nextPane(); });
    add(u"view.sideBar"_s, words::toggleSideBar(), {Qt::CTRL | Qt::Key_B},
        [this] { m_desk.preferences.setSideBarNarrow(!m_desk.preferences.sideBarNarrow()); });
    add(u"view.larger"_s, words::zoomIn(), {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal},
        [this] { zoom(10); });
    add(u"view.smaller"_s, words::zoomOut(), {Qt::CTRL | Qt::Key_Minus}, [this] { zoom(-10); });
    add(u"view.normalSize"_s, words::zoomReset(), {Qt::CTRL | Qt::Key_0},
        [this] { m_desk.preferences.setZoomPercent(100); });
    m_actions->add(u"window.close"_s, words::windowGroup(), words::closeWindow(), {Qt::CTRL | Qt::Key_W},
                   [this] { Q_EMIT closeWanted(); });
    m_actions->add(u"window.quit"_s, words::windowGroup(), words::quit(), {Qt::CTRL | Qt::Key_Q},
                   [this] { Q_EMIT quitWanted(); });
}

void MainWindow::addHelp()
{
    const auto pageCommands
        = [this] { return m_pages->current() ? m_pages->current()->commands() : QList<QAction *>(); };
    m_actions->add(u"window.undo"_s, words::windowGroup(), words::undoLast(),
                   {QKeySequence(QKeySequence::Undo)}, [this] { m_toasts->undo(); });
    QAction *palette = m_actions->add(u"window.commands"_s, words::windowGroup(), words::commandPalette(),
                                      {Qt::CTRL | Qt::Key_K}, [] {});
    connect(palette, &QAction::triggered, this, [this, palette, pageCommands] {
        QList<QAction *> commands = pageCommands();
        for (const Shortcuts::Entry &entry : m_actions->shortcuts().entries()) {
            if (entry.action != palette) {
                commands.append(entry.action);
            }
        }
        m_palette->open(commands);
    });
    m_actions->add(u"window.shortcuts"_s, words::windowGroup(), words::showShortcuts(), {Qt::Key_Question},
                   [this, pageCommands] {
                       const QString title = m_pages->current() ? m_pages->current()->title() : QString();
                       showShortcuts(this, m_actions->shortcuts().entries(), title, pageCommands());
                   });
}

void MainWindow::addMenu()
{
    auto *menu = new QMenu(words::menu(), this);
    for (const QString &id :
         {u"go.publish"_s, u"go.find"_s, u"window.commands"_s, QString(), u"view.sideBar"_s, u"view.larger"_s,
          u"view.smaller"_s, QString(), u"window.shortcuts"_s, u"go.settings"_s, u"window.quit"_s}) {
        if (id.isEmpty()) {
            menu->addSeparator();
        } else {
            menu->addAction(m_actions->find(id));
        }
    }
    m_top->setMenu(menu);
}

void MainWindow::zoom(int by) { m_desk.preferences.setZoomPercent(m_desk.preferences.zoomPercent() + by); }

}

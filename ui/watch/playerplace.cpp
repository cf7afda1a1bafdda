// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/playerplace.h"

#include "parts/page.h"
#include "parts/theme.h"

#include <QEvent>

namespace spirula::ui
{
namespace
{
constexpr QSize miniSize(320, 180);
}

PlayerPlace::PlayerPlace(QWidget &view, QWidget &stage, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_stage(&stage)
{
    m_stage->installEventFilter(this);
    m_view.installEventFilter(this);
}

PlayerPlace::~PlayerPlace()
{
    if (m_stage && m_view.parentWidget() != m_stage)
        m_view.setParent(m_stage);
}

void PlayerPlace::move(Where where)
{
    if (where == m_where || !m_stage)
        return;
    m_where = where;
    if (m_around)
        m_around->removeEventFilter(this);
    m_around = where == Where::mini ? aroundPages() : nullptr;
    if (where == Where::fullScreen) {
        m_view.setParent(nullptr, Qt::Window);
        m_view.setWindowTitle(m_stage->window()->windowTitle());
        m_view.showFullScreen();
        m_view.activateWindow();
    } else {
        m_view.setParent(where == Where::mini ? m_around.data() : m_stage.data(), Qt::Widget);
        if (m_around)
            m_around->installEventFilter(this);
        fit();
        m_view.show();
        m_view.raise();
    }
    if (where != Where::mini)
        m_view.setFocus();
    Q_EMIT moved(where);
}

/// Where the pages are: what opens above a page, as lists of work and toasts, opens above the small player
/// too.
QWidget *PlayerPlace::aroundPages() const
{
    QWidget *inside = m_stage;
    while (inside && !qobject_cast<Page *>(inside))
        inside = inside->parentWidget();
    return inside && inside->parentWidget() ? inside->parentWidget() : m_stage->window();
}

void PlayerPlace::fit()
{
    if (m_where == Where::page && m_stage) {
        m_view.setGeometry(m_stage->rect());
    } else if (m_where == Where::mini && m_around) {
        const QSize size = Theme::ofApplication().scaled(100) * miniSize / 100;
        const int x
            = m_around->isRightToLeft() ? metric::step16 : m_around->width() - size.width() - metric::step16;
        m_view.setGeometry({QPoint(x, m_around->height() - size.height() - metric::step16), size});
    }
}

bool PlayerPlace::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && (watched == m_stage || watched == m_around)) {
        fit();
    } else if (event->type() == QEvent::Close && watched == &m_view && m_where == Where::fullScreen) {
        event->ignore(); // the window's own way to close is a way out of full screen
        move(Where::page);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/playerview.h"

#include "parts/popover.h"
#include "parts/tokens.h"
#include "watch/barbutton.h"
#include "watch/centrehint.h"
#include "watch/fade.h"
#include "watch/playernotice.h"
#include "watch/seekbar.h"
#include "watch/seekpreview.h"
#include "watch/videopicture.h"
#include "words/watchwords.h"

#include <QApplication>
#include <QMouseEvent>

namespace spirula::ui
{

PlayerView::PlayerView(QWidget *parent)
    : QWidget(parent)
    , m_picture(new VideoPicture(this))
    , m_notice(new PlayerNotice(this))
    , m_bar(new PlayerBar(this))
    , m_preview(new SeekPreview(this))
    , m_hint(new CentreHint(this))
    , m_toPage(new BarButton(Icon::openOutside, words::backToPage(), this))
    , m_close(new BarButton(Icon::close, words::closeVideo(), this))
    , m_barFade(new Fade(m_bar))
    , m_toPageFade(new Fade(m_toPage))
    , m_closeFade(new Fade(m_close))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_picture->setMouseTracking(true);
    m_picture->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_still.setSingleShot(true);
    connect(&m_still, &QTimer::timeout, this, &PlayerView::rest);
    connect(m_toPage, &QAbstractButton::clicked, this, &PlayerView::pageWanted);
    connect(m_close, &QAbstractButton::clicked, this, &PlayerView::closeWanted);
    connect(&m_bar->seekBar(), &SeekBar::hovered, this, [this](int x, qint64 ms) {
        const QPoint at = m_bar->seekBar().mapTo(this, QPoint(x, 0));
        m_preview->showAt(at.x(), at.y() - metric::step4, ms, m_bar->chapterAt(ms));
    });
    connect(&m_bar->seekBar(), &SeekBar::left, m_preview, &QWidget::hide);
    for (QWidget *child : m_bar->findChildren<QWidget *>())
        child->installEventFilter(this);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_bar, m_toPage, m_close})
        widget->installEventFilter(this);
    setWhere(PlayerPlace::Where::page);
    showBar(false);
}

void PlayerView::setWhere(PlayerPlace::Where where)
{
    m_where = where;
    m_bar->setWhere(where);
    m_preview->hide();
    wake();
    place();
}

void PlayerView::setRunning(bool running)
{
    m_running = running;
    wake();
}

void PlayerView::setBarUsable(bool usable)
{
    m_usable = usable;
    wake();
}

void PlayerView::openMenu(Popover *menu, QWidget *button)
{
    m_menuOpen = true;
    wake();
    connect(menu, &QMenu::aboutToHide, this, [this, menu] {
        m_menuOpen = false;
        wake();
        menu->deleteLater();
    });
    menu->openAt(button);
}

bool PlayerView::mayHide() const
{
    const auto held = [](const QWidget *widget) {
        return widget->isVisible()
            && (widget->underMouse() || widget->hasFocus() || widget->isAncestorOf(qApp->focusWidget()));
    };
    return m_running && !m_menuOpen && !m_bar->seekBar().isSliderDown() && !held(m_bar) && !held(m_toPage)
        && !held(m_close);
}

void PlayerView::wake()
{
    unsetCursor();
    showBar(m_usable);
    m_still.start(restMs);
}

void PlayerView::rest()
{
    if (!mayHide()) {
        m_still.start(restMs);
        return;
    }
    showBar(false);
    m_preview->hide();
    if (m_where == PlayerPlace::Where::fullScreen || underMouse())
        setCursor(Qt::BlankCursor);
}

void PlayerView::showBar(bool visible)
{
    m_barFade->show(visible);
    const bool mini = m_where == PlayerPlace::Where::mini;
    m_toPageFade->show(mini && (visible || !m_usable));
    m_closeFade->show(mini && (visible || !m_usable));
    m_picture->setCaptionFloor(visible ? m_bar->sizeHint().height() - metric::step32 : 0);
}

void PlayerView::place()
{
    m_picture->setGeometry(rect());
    const int barHeight = m_bar->sizeHint().height();
    m_bar->setGeometry(0, height() - barHeight, width(), barHeight);
    m_notice->setGeometry(rect());
    const int side = m_close->sizeHint().width();
    m_close->setGeometry(width() - side - metric::step4, metric::step4, side, side);
    m_toPage->setGeometry(metric::step4, metric::step4, side, side);
}

void PlayerView::resizeEvent(QResizeEvent *) { place(); }

bool PlayerView::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
    case QEvent::Enter:
    case QEvent::KeyPress:
        wake();
        break;
    case QEvent::Leave:
        if (m_running)
            m_still.start(metric::fadeMs); // nobody looks for the bar of a picture that was left
        break;
    case QEvent::LayoutRequest:
        place();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

bool PlayerView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove || event->type() == QEvent::FocusIn)
        wake();
    return QWidget::eventFilter(watched, event);
}

void PlayerView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton;
    setFocus(Qt::MouseFocusReason);
}

void PlayerView::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_pressed, false) && event->button() == Qt::LeftButton
        && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
}

void PlayerView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT doubleClicked();
}

void PlayerView::wheelEvent(QWheelEvent *event)
{
    m_wheel += event->angleDelta().y();
    if (const int steps = m_wheel / QWheelEvent::DefaultDeltasPerStep; steps != 0) {
        m_wheel -= steps * QWheelEvent::DefaultDeltasPerStep;
        Q_EMIT scrolled(steps);
    }
    event->accept();
}

}

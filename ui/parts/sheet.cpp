// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/sheet.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace spirula::ui
{

namespace
{
constexpr double scrim = 0.5;
constexpr int panelWidth = 560;
}

Sheet::Sheet(const QString &title, QWidget *parent)
    : QWidget(parent->window())
    , m_panel(new Surface(Token::surface, metric::radiusSheet, this))
    , m_column(new QVBoxLayout(m_panel))
    , m_buttons(new QHBoxLayout)
{
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    m_column->setContentsMargins(metric::step24, metric::step24, metric::step24, metric::step24);
    m_column->setSpacing(metric::step16);
    m_column->addWidget(m_panel->makeText(title, TextRole::title));
    m_buttons->setSpacing(metric::step8);
    m_buttons->addStretch();
    m_column->addLayout(m_buttons);
    window()->installEventFilter(this);
    m_slide.setEasingCurve(QEasingCurve::OutCubic);
    m_slide.setEndValue(1.0);
    m_slide.setStartValue(0.0);
    connect(&m_slide, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_risen = value.toDouble();
        place();
    });
    // Only the topmost: two that both pull the focus back would do so for ever.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && isVisible() && now != this && !isAncestorOf(now) && now->window() == window()
            && topmost(window()) == this) {
            focusNextPrevChild(true);
        }
    });
    hide();
}

void Sheet::setBody(QWidget *body) { m_column->insertWidget(m_column->count() - 1, body, 1); }

void Sheet::addText(const QString &text)
{
    setAccessibleDescription(text);
    m_column->insertWidget(m_column->count() - 1, m_panel->makeText(text, TextRole::body, Token::muted));
}

QPushButton *Sheet::addButton(const QString &text, Button::Kind kind)
{
    auto *button = new Button(kind, text, m_panel);
    m_buttons->addWidget(button);
    if (kind == Button::Kind::primary) {
        m_primary = button;
    }
    return button;
}

void Sheet::open(QWidget *first)
{
    m_before = window()->focusWidget();
    m_slide.setDuration(Theme::ofApplication().motion(metric::sheetMs));
    m_risen = m_slide.duration() == 0 ? 1 : 0;
    place();
    show();
    raise();
    const QList<QWidget *> all = controls();
    QWidget *receiver = first ? first : all.isEmpty() ? this : all.first();
    receiver->setFocus(Qt::PopupFocusReason);
    m_panel->announce(accessibleName());
    if (m_slide.duration() > 0) {
        m_slide.start();
    }
}

void Sheet::close()
{
    if (std::exchange(m_closing, true)) {
        return;
    }
    hide();
    if (m_before) {
        m_before->setFocus(Qt::PopupFocusReason);
    }
    Q_EMIT closed();
    deleteLater();
}

Sheet *Sheet::topmost(const QWidget *window)
{
    const QObjectList &all = window->children(); // raise() makes it the last one
    const auto found = std::find_if(all.rbegin(), all.rend(), [](QObject *child) {
        const auto *sheet = qobject_cast<Sheet *>(child);
        return sheet && !sheet->isHidden() && !sheet->m_closing;
    });
    return found == all.rend() ? nullptr : static_cast<Sheet *>(*found);
}

bool Sheet::event(QEvent *event)
{
    // The window may have a use of its own for Esc; it is the sheet's as long as that is open.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

bool Sheet::focusNextPrevChild(bool next)
{
    const QList<QWidget *> all = controls();
    if (all.isEmpty()) {
        setFocus();
        return true;
    }
    const qsizetype now = all.indexOf(QApplication::focusWidget());
    const qsizetype step = now < 0 ? (next ? 0 : all.size() - 1) : now + (next ? 1 : all.size() - 1);
    all[step % all.size()]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_primary) {
        m_primary->click();
    }
    event->accept();
}

void Sheet::paintEvent(QPaintEvent *)
{
    QColor dark = Theme::ofApplication().colour(Token::picture);
    dark.setAlphaF(static_cast<float>(scrim * m_risen));
    QPainter(this).fillRect(rect(), dark);
}

QList<QWidget *> Sheet::controls() const
{
    QList<QWidget *> found;
    for (QWidget *widget = nextInFocusChain(); widget != this; widget = widget->nextInFocusChain()) {
        if (isAncestorOf(widget) && (widget->focusPolicy() & Qt::TabFocus) && widget->isVisibleTo(this)
            && widget->isEnabled()) {
            found += widget;
        }
    }
    return found;
}

void Sheet::place()
{
    setGeometry(parentWidget()->rect());
    const int width = std::min(Theme::ofApplication().scaled(panelWidth), this->width() - 2 * metric::step16);
    const int wanted
        = m_column->hasHeightForWidth() ? m_column->heightForWidth(width) : m_panel->sizeHint().height();
    const int height = std::min(wanted, this->height() - 2 * metric::step16);
    const int risen = (this->height() - height) / 2;
    const int top = this->height() - qRound((this->height() - risen) * m_risen);
    m_panel->setGeometry((this->width() - width) / 2, top, width, height);
    update();
}

}

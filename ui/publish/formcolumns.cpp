// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish/formcolumns.h"

#include "parts/tokens.h"

#include <QEvent>

namespace spirula::ui
{

FormColumns::FormColumns(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inside = new QWidget(this);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, inside);
    m_columns->setContentsMargins(metric::pagePadding, 0, metric::pagePadding, metric::step16);
    m_columns->setSpacing(metric::step24);
    setWidget(inside);
}

void FormColumns::setColumns(QWidget *narrow, QWidget *form)
{
    m_narrow = narrow;
    m_form = form;
    m_form->setMaximumWidth(metric::readable);
    m_columns->addWidget(m_narrow);
    m_columns->addWidget(m_form, 1);
    m_columns->addStretch(0);
    fit();
}

void FormColumns::setNarrowWidth(int pixels)
{
    m_narrowWidth = pixels;
    fit();
}

void FormColumns::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

/// What the form shows, and with it the least it needs, has changed.
bool FormColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        fit();
    }
    return QScrollArea::eventFilter(watched, event);
}

void FormColumns::fit()
{
    if (!m_form) {
        return;
    }
    const QMargins margins = m_columns->contentsMargins();
    const int least = margins.left() + m_narrowWidth + m_columns->spacing()
        + m_form->minimumSizeHint().width() + margins.right();
    const bool beside = viewport()->width() >= least;
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_narrow->setMinimumWidth(beside ? m_narrowWidth : 0);
    m_narrow->setMaximumWidth(beside ? m_narrowWidth : QWIDGETSIZE_MAX);
}

}

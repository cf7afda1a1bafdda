// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/droparea.h"

#include "parts/theme.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

namespace spirula::ui
{

DropArea::DropArea(QWidget *parent)
    : QWidget(parent)
{
    setAcceptDrops(true);
}

QStringList DropArea::filesOf(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile()) {
            files.append(url.toLocalFile());
        }
    }
    return files;
}

void DropArea::setHovered(bool hovered)
{
    if (hovered != m_hovered) {
        m_hovered = hovered;
        update();
        Q_EMIT hoveredChanged(hovered);
    }
}

void DropArea::dragEnterEvent(QDragEnterEvent *event)
{
    // The originals stay where they are: what can only be moved is not taken.
    if (event->possibleActions().testFlag(Qt::CopyAction) && !filesOf(*event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
        setHovered(true);
    }
}

void DropArea::dragLeaveEvent(QDragLeaveEvent *) { setHovered(false); }

void DropArea::dropEvent(QDropEvent *event)
{
    setHovered(false);
    const QStringList files = filesOf(*event->mimeData());
    if (!files.isEmpty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
        Q_EMIT dropped(files);
    }
}

void DropArea::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        const QStringList files = filesOf(*QGuiApplication::clipboard()->mimeData());
        if (!files.isEmpty()) {
            Q_EMIT dropped(files);
            return;
        }
    }
    QWidget::keyPressEvent(event);
}

void DropArea::paintEvent(QPaintEvent *)
{
    if (!m_hovered) {
        return;
    }
    const Theme &theme = Theme::ofApplication();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme.colour(Token::tint));
    painter.setPen(QPen(theme.colour(Token::accent), 2, Qt::DashLine));
    painter.drawRoundedRect(rect().adjusted(2, 2, -2, -2), metric::radiusCard, metric::radiusCard);
}

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/commandpalette.h"

#include "parts/icons.h"
#include "parts/surface.h"
#include "parts/textlabel.h"
#include "shell/commanddelegate.h"
#include "words/shellwords.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace spirula::ui
{

namespace
{
constexpr int panelWidth = 560;
constexpr int mostRows = 9;
constexpr float scrim = 0.3F;
}

CommandPalette::CommandPalette(QWidget *window)
    : QWidget(window)
    , m_panel(new Surface(Token::surface, metric::radiusSheet, this))
    , m_field(new QLineEdit(m_panel))
    , m_list(new QListView(m_panel))
    , m_nothing(new TextLabel(TextRole::body, {}, m_panel))
{
    setAccessibleName(words::commandPalette());
    m_field->setPlaceholderText(words::commandPalette());
    m_field->setAccessibleName(words::commandPalette());
    m_field->addAction(icon(Icon::command, Token::muted), QLineEdit::LeadingPosition);
    m_list->setAccessibleName(words::commands());
    m_list->setModel(&m_commands);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFocusProxy(m_field); // which steers it
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setInk(Token::muted);
    auto *column = new QVBoxLayout(m_panel);
    column->setContentsMargins(metric::step8, metric::step8, metric::step8, metric::step8);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::typedChanged);
    connect(m_list, &QAbstractItemView::clicked, this, &CommandPalette::run);
    connect(m_list, &QAbstractItemView::entered, m_list, &QAbstractItemView::setCurrentIndex);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

void CommandPalette::open(const QList<QAction *> &commands)
{
    if (isHidden()) {
        m_before = window()->focusWidget();
    }
    m_commands.setCommands(commands);
    m_field->clear();
    typedChanged({});
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::typedChanged(const QString &text)
{
    m_commands.setTyped(text);
    m_list->setCurrentIndex(m_commands.index(0));
    const bool found = m_commands.rowCount() > 0;
    m_nothing->setText(words::noCommand(text));
    m_nothing->setVisible(!found);
    m_list->setVisible(found);
    place();
}

void CommandPalette::close()
{
    hide();
    if (m_before) {
        m_before->setFocus(Qt::PopupFocusReason);
    }
}

void CommandPalette::run(const QModelIndex &index)
{
    QAction *command = m_commands.at(index.row());
    close();
    if (command) {
        command->trigger();
    }
}

bool CommandPalette::event(QEvent *event)
{
    // Keys of the window rest while this is open.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool CommandPalette::steer(int key)
{
    const int row = m_list->currentIndex().row();
    const int rows = m_commands.rowCount();
    switch (key) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (rows > 0) {
            run(m_list->currentIndex());
        }
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (rows > 0) {
            m_list->setCurrentIndex(m_commands.index((row + (key == Qt::Key_Down ? 1 : rows - 1)) % rows));
        }
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // the focus stays
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        return steer(static_cast<QKeyEvent *>(event)->key());
    }
    if (watched == parent() && event->type() == QEvent::Resize) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void CommandPalette::mousePressEvent(QMouseEvent *event)
{
    if (!m_panel->geometry().contains(event->pos())) {
        close();
    }
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QColor dark = Theme::ofApplication().colour(Token::picture);
    dark.setAlphaF(scrim);
    QPainter(this).fillRect(rect(), dark);
}

void CommandPalette::place()
{
    const Theme &theme = Theme::ofApplication();
    setGeometry(parentWidget()->rect());
    const int across = std::min(theme.scaled(panelWidth), width() - 2 * metric::step16);
    const int row = m_list->sizeHintForRow(0);
    const int rows = std::min(m_commands.rowCount(), mostRows);
    const int below = rows > 0 ? rows * row + metric::step8 : m_nothing->sizeHint().height() + metric::step24;
    const int top = theme.scaled(metric::topBar);
    const int tall = theme.scaled(metric::control) + 3 * metric::step8 + below;
    m_panel->setGeometry((width() - across) / 2, top, across,
                         std::min(tall, height() - top - metric::step16));
}

}

#include "moc_commandpalette.cpp"

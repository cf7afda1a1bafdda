// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/popover.h"

#include "parts/tokens.h"

#include <QActionGroup>
#include <QScreen>

namespace spirula::ui
{

Popover::Popover(const QString &name, QWidget *parent)
    : QMenu(parent)
    , m_choices(new QActionGroup(this))
{
    setAccessibleName(name);
    connect(m_choices, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT picked(action->data()); });
}

void Popover::addChoice(const QString &text, const QVariant &value)
{
    // An ampersand of the text is no mnemonic.
    QAction *action = addAction(QString(text).replace(u'&', QStringLiteral("&&")));
    action->setCheckable(true);
    action->setData(value);
    m_choices->addAction(action);
}

void Popover::setChosen(const QVariant &value)
{
    for (QAction *action : m_choices->actions()) {
        action->setChecked(action->data() == value);
    }
}

QVariant Popover::chosen() const
{
    const QAction *action = m_choices->checkedAction();
    return action ? action->data() : QVariant();
}

void Popover::openAt(QWidget *control)
{
    const QRect around(control->mapToGlobal(QPoint()), control->size());
    const QSize size = sizeHint();
    const QRect screen = control->screen()->availableGeometry();
    const bool below = around.bottom() + metric::step4 + size.height() <= screen.bottom();
    const int x = control->isRightToLeft() ? around.right() + 1 - size.width() : around.left();
    popup({x, below ? around.bottom() + metric::step4 : around.top() - metric::step4 - size.height()});
    setActiveAction(m_choices->checkedAction() ? m_choices->checkedAction() : actions().value(0));
}

}

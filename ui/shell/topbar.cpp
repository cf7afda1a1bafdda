// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/topbar.h"

#include "parts/badge.h"
#include "parts/iconbutton.h"
#include "parts/theme.h"
#include "shell/linkfield.h"
#include "words/format.h"
#include "words/shellwords.h"

#include <QAction>
#include <QHBoxLayout>

namespace spirula::ui
{

namespace
{

constexpr int widestField = 640;

void bind(IconButton *button, QAction *action)
{
    const auto follow = [button, action] {
        const QString keys = words::keyText(action->shortcut());
        button->setEnabled(action->isEnabled());
        button->setToolTip(keys.isEmpty() ? action->text() : words::nameWithKeys(action->text(), keys));
    };
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, follow);
    follow();
}

}

TopBar::TopBar(HomeClient &client, QWidget *parent)
    : QWidget(parent)
    , m_back(new IconButton(Icon::back, words::back(), this))
    , m_forward(new IconButton(Icon::forward, words::forward(), this))
    , m_field(new LinkField(client, this))
    , m_activity(new IconButton(Icon::activity, words::activity(), this))
    , m_count(new Badge(Badge::Kind::accent, {}, this))
    , m_menu(new IconButton(Icon::menu, words::menu(), this))
{
    setAccessibleName(words::topBar());
    m_activity->setObjectName(QStringLiteral("activityButton"));
    m_count->setObjectName(QStringLiteral("activityCount"));
    m_field->setMaximumWidth(widestField);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metric::step12, 0, metric::step12, 0);
    row->setSpacing(metric::step4);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addSpacing(metric::step8);
    row->addWidget(m_field, 1000);
    row->addStretch(1);
    row->addSpacing(metric::step8);
    row->addWidget(m_activity);
    row->addWidget(m_count);
    row->addWidget(m_menu);
    const auto fit = [this] { setFixedHeight(Theme::ofApplication().scaled(metric::topBar)); };
    connect(&Theme::ofApplication(), &Theme::changed, this, fit);
    fit();
    showWork(0, false);
}

void TopBar::setActions(QAction *back, QAction *forward, QAction *activity)
{
    bind(m_back, back);
    bind(m_forward, forward);
    bind(m_activity, activity);
}

void TopBar::setMenu(QMenu *menu) { m_menu->setMenu(menu); }

void TopBar::showWork(int count, bool failed)
{
    m_activity->setVisible(count > 0);
    m_count->setKind(failed ? Badge::Kind::bad : Badge::Kind::accent);
    m_count->setText(count > 0 ? QString::number(count) : QString());
    m_activity->setAccessibleDescription(count > 0 ? words::workInProgress(count) : QString());
}

}

#include "moc_topbar.cpp"

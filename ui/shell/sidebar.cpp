// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/sidebar.h"

#include "parts/theme.h"
#include "shell/entrybutton.h"
#include "shell/sitefoot.h"
#include "words/shellwords.h"

#include <QPainter>
#include <QVBoxLayout>

namespace spirula::ui
{

SideBar::SideBar(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_publish(new EntryButton(Icon::addCircle, words::publishEntry(), this))
    , m_foot(new SiteFoot(this))
{
    setAccessibleName(words::sideBar());
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_column->setContentsMargins(metric::step8, metric::step8, metric::step8, metric::step8);
    m_column->setSpacing(metric::step4);
    m_publish->setObjectName(QStringLiteral("publishEntry"));
    m_publish->setCheckable(true);
    m_column->addWidget(m_publish);
    m_column->addSpacing(metric::step8);
    m_column->addStretch();
    m_column->addWidget(m_foot);
    m_foot->setObjectName(QStringLiteral("siteFoot"));
    connect(m_publish, &QAbstractButton::clicked, this, [this] { Q_EMIT picked(Place::Page::publish); });
    connect(m_foot, &QAbstractButton::clicked, this, [this] { Q_EMIT picked(Place::Page::site); });
    connect(&Theme::ofApplication(), &Theme::changed, this, &SideBar::fit);
    fit();
}

void SideBar::addEntry(Place::Page page, Icon icon, const QString &text)
{
    auto *entry = new EntryButton(icon, text, this);
    entry->setCheckable(true);
    entry->setNarrow(m_narrow);
    m_column->insertWidget(m_column->count() - 2, entry); // above the stretch and the foot
    setTabOrder(m_order.isEmpty() ? m_publish : m_entries[m_order.constLast()], entry);
    setTabOrder(entry, m_foot);
    m_entries.insert(page, entry);
    m_order.append(page);
    connect(entry, &QAbstractButton::clicked, this, [this, page] { Q_EMIT picked(page); });
}

QString SideBar::nameOf(Place::Page page) const { return m_entries[page]->text(); }

void SideBar::setCurrent(Place::Page page)
{
    m_publish->setChecked(page == Place::Page::publish);
    for (const auto &[id, entry] : m_entries.asKeyValueRange()) {
        entry->setChecked(id == page);
    }
}

void SideBar::setNarrow(bool narrow)
{
    m_narrow = narrow;
    for (EntryButton *entry : findChildren<EntryButton *>()) {
        entry->setNarrow(narrow);
    }
    fit();
}

void SideBar::fit()
{
    const Theme &theme = Theme::ofApplication();
    setFixedWidth(theme.scaled(m_narrow ? metric::sideBarNarrow : metric::sideBar));
    update();
}

void SideBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::ofApplication().colour(Token::side));
}

}

#include "moc_sidebar.cpp"

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "site/sitepage.h"

#include "client/preferences.h"
#include "parts/formrow.h"
#include "parts/navigator.h"
#include "parts/pagecolumn.h"
#include "parts/switch.h"
#include "parts/textlabel.h"
#include "site/addresssection.h"
#include "site/reachsection.h"
#include "site/storagesection.h"
#include "words/errorwords.h"
#include "words/reachwords.h"
#include "words/sitewords.h"

#include <QKeyEvent>

namespace spirula::ui
{

SitePage::SitePage(HomeClient &client, Preferences &preferences, Navigator &navigator, QWidget *parent)
    : Page(parent)
    , m_state(client)
    , m_column(new PageColumn(this))
    , m_connection(TextLabel::paragraph(TextRole::body, {}, this, Token::warn))
    , m_error(TextLabel::paragraph(TextRole::body, {}, this, Token::bad))
    , m_reach(new ReachSection(m_state, navigator, this))
    , m_address(new AddressSection(m_state, navigator, this))
    , m_storage(new StorageSection(client, navigator, this))
    , m_openPage(new QAction(words::openMyPage(), this))
{
    m_column->setAccessibleName(words::yourSite());
    m_connection->setObjectName(QStringLiteral("connection"));
    m_error->setObjectName(QStringLiteral("siteError"));
    m_error->hide();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_column);
    QVBoxLayout *column = m_column->column();
    column->setSpacing(metric::step24);
    for (QWidget *part : std::initializer_list<QWidget *>{m_connection, m_error, m_reach, m_address,
                                                          makeSwitches(preferences), m_storage}) {
        column->addWidget(part);
    }
    connect(m_reach, &ReachSection::addressWanted, this, &SitePage::showAddress);
    connect(m_reach, &ReachSection::checksWanted, this, [this] {
        showAddress();
        m_address->check();
    });
    connect(m_openPage, &QAction::triggered, this, [this, &navigator] {
        navigator.openOutside(QUrl(QString::fromStdString(m_state.reach().siteUrl)));
    });
    connect(&m_state, &SiteState::changed, this, &SitePage::showConnection);
    connect(&m_state, &SiteState::failed, this, &SitePage::showError);
    connect(&m_state, &SiteState::succeeded, m_error, &QWidget::hide);
    connect(m_storage, &StorageSection::failed, this, &SitePage::showError);
    connect(&client, &HomeClient::resync, this, [this] {
        if (m_shown) {
            m_storage->load();
        }
    });
    showConnection();
}

QWidget *SitePage::makeSwitches(Preferences &preferences)
{
    auto *part = new QWidget(this);
    auto *start = new Switch(words::startAtLogin(), part);
    auto *awake = new Switch(words::stayAwake(), part);
    start->setObjectName(QStringLiteral("startAtLogin"));
    awake->setObjectName(QStringLiteral("stayAwake"));
    start->setChecked(preferences.startAtLogin());
    awake->setChecked(preferences.stayAwake());
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(metric::step8);
    column->addWidget(TextLabel::paragraph(TextRole::body, words::whileComputerIsOn(), part, Token::muted));
    column->addWidget(new FormRow(words::startAtLogin(), start, FormRow::Place::beside, part));
    column->addWidget(new FormRow(words::stayAwake(), awake, FormRow::Place::beside, part));
    connect(start, &Switch::clicked, this, [&preferences](bool on) { preferences.setStartAtLogin(on); });
    connect(awake, &Switch::clicked, this, [&preferences](bool on) { preferences.setStayAwake(on); });
    connect(&preferences, &Preferences::startAtLoginChanged, start, &Switch::setChecked);
    connect(&preferences, &Preferences::stayAwakeChanged, awake, &Switch::setChecked);
    return part;
}

QString SitePage::title() const { return words::yourSite(); }

void SitePage::arrive(const Place &place)
{
    m_shown = true;
    refresh();
    if (place.subject == u"address") {
        showAddress();
    } else if (place.subject == u"homeNetwork") {
        m_column->ensureWidgetVisible(m_reach->homeNetwork());
        m_reach->homeNetwork()->setFocus(Qt::TabFocusReason);
    } else {
        m_reach->nextStep()->setFocus();
    }
}

void SitePage::refresh()
{
    if (m_state.isOnline()) {
        m_error->hide();
        m_state.load();
        m_storage->load();
    }
}

QList<QAction *> SitePage::commands()
{
    return m_state.reach().siteUrl.empty() ? QList<QAction *>() : QList<QAction *>{m_openPage};
}

void SitePage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || qobject_cast<QLineEdit *>(focusWidget())) {
        Page::keyPressEvent(event);
        return;
    }
    // With the focus on another button Enter means that one.
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    (button ? button : m_reach->nextStep())->click(); // does nothing while it is disabled
}

void SitePage::showConnection()
{
    switch (m_state.client().state()) {
    case HomeClient::State::online:
        m_connection->hide();
        break;
    case HomeClient::State::looking:
        m_connection->setTextOrHide(words::siteStarting());
        break;
    case HomeClient::State::lost:
        m_connection->setTextOrHide(words::siteRestarting());
        break;
    }
}

void SitePage::showError(const Error &error)
{
    const words::Explanation why = words::explain(error);
    m_error->setTextOrHide(why.headline + QLatin1Char(' ') + why.sentences());
    m_error->setToolTip(words::details(error));
}

void SitePage::showAddress()
{
    m_column->ensureWidgetVisible(m_address);
    m_address->begin();
}

}

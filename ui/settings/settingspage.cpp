// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingspage.h"

#include "client/preferences.h"
#include "parts/pagecolumn.h"
#include "parts/searchfield.h"
#include "parts/textlabel.h"
#include "settings/settingsform.h"
#include "settings/settingsgroups.h"
#include "words/errorwords.h"
#include "words/reachwords.h"
#include "words/settingswords.h"

namespace spirula::ui
{

SettingsPage::SettingsPage(HomeClient &client, Preferences &preferences, Navigator &, QWidget *parent)
    : Page(parent)
    , m_client(client)
    , m_preferences(preferences)
    , m_node(client)
    , m_profile(client)
    , m_search(new SearchField(words::searchSettings(), this))
    , m_groups(new QListWidget(this))
    , m_connection(TextLabel::paragraph(TextRole::body, {}, this, Token::warn))
    , m_nothing(TextLabel::paragraph(TextRole::body, {}, this, Token::muted))
    , m_column(new PageColumn(this))
{
    m_search->setObjectName(QStringLiteral("settingsSearch"));
    m_groups->setObjectName(QStringLiteral("settingsGroups"));
    m_groups->setAccessibleName(words::settingsTitle());
    m_groups->setFrameShape(QFrame::NoFrame);
    m_groups->setFixedWidth(metric::sideBar - metric::step48);
    m_connection->setObjectName(QStringLiteral("connection"));
    m_nothing->setObjectName(QStringLiteral("nothingFound"));
    m_column->setAccessibleName(words::settingsTitle());
    m_column->column()->addWidget(m_connection);
    m_column->column()->addWidget(m_nothing);
    fillGeneral(*addForm(QStringLiteral("general"), words::general(), false), preferences);
    fillProfile(*addForm(QStringLiteral("profile"), words::profile(), true), m_profile);
    fillPublishing(*addForm(QStringLiteral("publishing"), words::publishing(), true), m_node);
    fillPlayback(*addForm(QStringLiteral("playback"), words::playback(), false), preferences);
    fillStorage(*addForm(QStringLiteral("storage"), words::storageGroup(), true), m_node);
    m_keys = addForm(QStringLiteral("shortcuts"), words::shortcuts(), false);
    m_groups->item(m_groups->count() - 1)->setHidden(true); // until there are some
    fillAdvanced(*addForm(QStringLiteral("advanced"), words::advanced(), true), m_node);
    fillAbout(*addForm(QStringLiteral("about"), words::about(), false), client);
    auto *across = new QHBoxLayout;
    across->addWidget(m_groups);
    across->addWidget(m_column, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(metric::pagePadding, metric::pagePadding, metric::pagePadding, 0);
    m_search->setMaximumWidth(metric::readable);
    whole->addWidget(m_search);
    whole->addLayout(across, 1);
    m_groups->setCurrentRow(0);
    connect(m_search, &SearchField::textChanged, this, &SettingsPage::showForms);
    connect(m_groups, &QListWidget::currentRowChanged, this, &SettingsPage::showForms);
    connect(&m_node, &NodeSettings::changed, this, &SettingsPage::showConnection);
    connect(&m_profile, &ChannelProfile::changed, this, &SettingsPage::showConnection);
    connect(&m_node, &NodeSettings::failed, this,
            [this](const Error &error) { m_connection->setTextOrHide(words::explain(error).headline); });
    showConnection();
    showForms();
}

/// A field that loses the focus when it goes looks at its value: before profile and settings go themselves.
SettingsPage::~SettingsPage()
{
    m_node.disconnect(this);
    m_profile.disconnect(this);
    delete m_column;
}

QString SettingsPage::title() const { return words::settingsTitle(); }

void SettingsPage::arrive(const Place &place)
{
    refresh();
    for (int i = 0; i < m_groups->count(); ++i) {
        if (m_groups->item(i)->data(Qt::UserRole).toString() == place.subject) {
            m_search->clear();
            m_groups->setCurrentRow(i);
            m_groups->setFocus();
            return;
        }
    }
    m_search->setFocus();
    m_search->selectAll();
}

void SettingsPage::refresh()
{
    m_node.load();
    m_profile.load();
    for (SettingsForm *form : m_forms) {
        form->refresh();
    }
}

SettingsForm *SettingsPage::addForm(const QString &id, const QString &title, bool ofNode)
{
    auto *form = new SettingsForm(title, this);
    m_column->column()->addWidget(form);
    auto *item = new QListWidgetItem(title, m_groups);
    item->setData(Qt::UserRole, id);
    m_forms << form;
    if (ofNode) {
        m_nodeForms << form;
    }
    return form;
}

void SettingsPage::setShortcuts(const Shortcuts &shortcuts)
{
    fillShortcuts(*m_keys, shortcuts, m_preferences);
    m_groups->item(static_cast<int>(m_forms.indexOf(m_keys)))->setHidden(false);
    showForms();
}

void SettingsPage::showForms()
{
    const QString search = m_search->text().trimmed();
    int found = 0;
    for (int i = 0; i < m_forms.size(); ++i) {
        const int rows = m_forms[i]->filter(search);
        m_forms[i]->setVisible(search.isEmpty() ? i == m_groups->currentRow() : rows > 0);
        found += rows;
    }
    m_nothing->setTextOrHide(found == 0 ? words::noSetting(search) : QString());
}

void SettingsPage::showConnection()
{
    const bool isLost = m_client.state() == HomeClient::State::lost;
    m_connection->setTextOrHide(m_client.state() == HomeClient::State::online ? QString()
                                    : isLost                                  ? words::siteRestarting()
                                                                              : words::siteStarting());
    for (SettingsForm *form : m_nodeForms) {
        form->setEnabled(m_node.canChange());
        form->refresh();
    }
}

}

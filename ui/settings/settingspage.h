// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/page.h"
#include "settings/channelprofile.h"
#include "settings/nodesettings.h"

#include <QListWidget>

namespace spirula::ui
{

class Navigator;
class PageColumn;
class Preferences;
class TextLabel;
class SearchField;
class SettingsForm;
class Shortcuts;

/// Change once, forget: search on top, groups at the side, one form beside them. Everything applies at once.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    SettingsPage(HomeClient &client, Preferences &preferences, Navigator &, QWidget *parent = nullptr);
    ~SettingsPage() override;

    /// The group of keys, for a window that has some; once.
    void setShortcuts(const Shortcuts &shortcuts);

    QString title() const override;
    /// The subject is the id of a group; without one the search has the focus.
    void arrive(const Place &place) override;
    void refresh() override;

private:
    SettingsForm *addForm(const QString &id, const QString &title, bool ofNode);
    void showForms();
    void showConnection();

    HomeClient &m_client;
    Preferences &m_preferences;
    NodeSettings m_node;
    ChannelProfile m_profile;
    SearchField *m_search;
    QListWidget *m_groups;
    TextLabel *m_connection;
    TextLabel *m_nothing;
    PageColumn *m_column;
    QList<SettingsForm *> m_forms; ///< in the order of m_groups
    QList<SettingsForm *> m_nodeForms;
    SettingsForm *m_keys = nullptr;
};

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/page.h"
#include "site/sitestate.h"

namespace spirula::ui
{

class AddressSection;
class Navigator;
class PageColumn;
class Preferences;
class ReachSection;
class TextLabel;
class StorageSection;

/// Can people reach me, and what does it cost: reach, address, storage and the switches that keep the site
/// up.
class SitePage : public Page
{
    Q_OBJECT
public:
    SitePage(HomeClient &client, Preferences &preferences, Navigator &navigator, QWidget *parent = nullptr);

    QString title() const override;
    void arrive(const Place &place) override;
    void refresh() override;
    QList<QAction *> commands() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeSwitches(Preferences &preferences);
    void showConnection();
    void showError(const Error &error);
    void showAddress();

    SiteState m_state;
    PageColumn *m_column;
    TextLabel *m_connection;
    TextLabel *m_error;
    ReachSection *m_reach;
    AddressSection *m_address;
    StorageSection *m_storage;
    QAction *m_openPage;
    bool m_shown = false;
};

}

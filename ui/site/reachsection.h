// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCheckBox>
#include <QPushButton>
#include <QWidget>

namespace spirula::ui
{

class Navigator;
class QrCode;
class RoleLabel;
class SiteState;

/// Top of the site page: how far the site reaches, why Spirula thinks so, and the one next step.
class ReachSection : public QWidget
{
    Q_OBJECT
public:
    ReachSection(SiteState &state, Navigator &navigator, QWidget *parent = nullptr);

    QPushButton *nextStep() const { return m_next; }

Q_SIGNALS:
    void addressWanted();
    void checksWanted();

private:
    enum class Step { turnOn, useFreePort, advanced, getAddress, check, openPage };

    Step step() const;
    QString evidence() const;
    void showState();
    void take(Step step);
    void showNetwork();

    SiteState &m_state;
    Navigator &m_navigator;
    RoleLabel *m_headline;
    RoleLabel *m_text;
    RoleLabel *m_note;
    QPushButton *m_next;
    QPushButton *m_open;
    QCheckBox *m_on;
    QCheckBox *m_network;
    RoleLabel *m_networkText;
    QWidget *m_phone;
    QrCode *m_code;
    RoleLabel *m_urls;
    QPushButton *m_copy;
};

}

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
class TextLabel;
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
    TextLabel *m_headline;
    TextLabel *m_text;
    TextLabel *m_note;
    QPushButton *m_next;
    QPushButton *m_open;
    QCheckBox *m_on;
    QCheckBox *m_network;
    TextLabel *m_networkText;
    QWidget *m_phone;
    QrCode *m_code;
    TextLabel *m_urls;
    QPushButton *m_copy;
};

}

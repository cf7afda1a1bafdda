// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/button.h"
#include "parts/switch.h"

namespace spirula::ui
{

class FormRow;
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

    Button *nextStep() const { return m_next; }
    Switch *homeNetwork() const { return m_network; }

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
    Button *m_next;
    Button *m_open;
    Switch *m_on;
    Switch *m_network;
    FormRow *m_networkRow;
    QWidget *m_phone;
    QrCode *m_code;
    TextLabel *m_urls;
    Button *m_copy;
};

}

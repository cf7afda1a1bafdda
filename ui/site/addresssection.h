// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/button.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QWidget>

namespace spirula::ui
{

class CheckList;
class FormRow;
class Navigator;
class TextLabel;
class SiteState;

/// Get an address: what the person has, the address, who does https, and whether it works. What was saved is
/// filled in again, what was typed stays, so one can go on at any time.
class AddressSection : public QWidget
{
    Q_OBJECT
public:
    AddressSection(SiteState &state, Navigator &navigator, QWidget *parent = nullptr);

    void begin(); ///< focus on the first step
    void check(); ///< tries the saved address

private:
    QWidget *makeForm();
    FormRow *makeFileRow(QLineEdit *path, const QString &name);
    void fill();
    void showWay();
    void save();
    void reloadCertificate();
    /// The origin that the person means; empty if it is none.
    QString typedOrigin() const;

    SiteState &m_state;
    Navigator &m_navigator;
    QRadioButton *m_haveDomain;
    QRadioButton *m_haveNothing;
    TextLabel *m_nothingText;
    QWidget *m_form;
    QLineEdit *m_address;
    TextLabel *m_warning;
    QRadioButton *m_proxy;
    QRadioButton *m_files;
    QLineEdit *m_proxies;
    FormRow *m_proxiesRow;
    QWidget *m_fileRows;
    QLineEdit *m_chain;
    QLineEdit *m_key;
    TextLabel *m_error;
    Button *m_save;
    Button *m_reload;
    CheckList *m_checks;
    bool m_filled = false;
};

}

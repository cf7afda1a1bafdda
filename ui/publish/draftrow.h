// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "publish/publishdraft.h"

#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QWidget>

namespace spirula::ui
{

/// How far one video is and what can be done about it; in a list of several also its title.
class DraftRow : public QWidget
{
    Q_OBJECT
public:
    DraftRow(PublishDraft &draft, QWidget *parent = nullptr);

    void setTitleShown(bool shown);
    PublishDraft &draft() const { return m_draft; }
    void showProblem(const QString &sentence); ///< why it could not be published; empty for none

Q_SIGNALS:
    void titleChanged();
    void discarded();

private:
    void showDraft();
    void showError(const Error &error);
    void showProgress();
    void help(); ///< the button of an error
    void chooseFile();

    PublishDraft &m_draft;
    QString m_problem;
    QString m_helpId;
    QLineEdit *m_title;
    QLabel *m_status;
    QProgressBar *m_bar;
    QLabel *m_estimate;
    QPushButton *m_pause;
    QPushButton *m_help;
    QPushButton *m_replace;
    QPushButton *m_discard;
};

}

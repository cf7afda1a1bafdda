// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/button.h"
#include "parts/progressline.h"
#include "parts/textlabel.h"
#include "publish/publishdraft.h"
#include "words/errorwords.h"

#include <QLineEdit>
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
    void explain(const words::Explanation &why, const Error &error);
    void showError(const Error &error);
    void showProgress();
    void showEstimate();
    void help(); ///< the button of an error
    void chooseFile();

    PublishDraft &m_draft;
    QString m_problem;
    QString m_helpId;
    std::int64_t m_shownJob = 0;
    QLineEdit *m_title;
    TextLabel *m_status;
    ProgressLine *m_bar;
    TextLabel *m_estimate;
    Button *m_pause;
    Button *m_help;
    Button *m_replace;
    Button *m_discard;
};

}

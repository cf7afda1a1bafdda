// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/activityjobs.h"

#include <QPointer>
#include <QWidget>

namespace spirula::ui
{

class Banner;
class IconButton;
class ProgressLine;
class TextLabel;

/// One piece of work: what it is, how far it is, and the ways to hold, end or try it again.
class ActivityRow : public QWidget
{
    Q_OBJECT
public:
    ActivityRow(HomeClient &client, const ActivityJobs::Entry &entry, QWidget *parent = nullptr);

    void show(const ActivityJobs::Entry &entry);

Q_SIGNALS:
    void cancelled(const spirula::wire::HomeJob &job);
    void failed(const spirula::Error &error); ///< of a button, not of the work

private:
    void showError();
    void showButtons();
    void send(Answer<wire::HomeJob> answer);
    void pauseOrResume();
    void cancel();

    HomeClient &m_client;
    wire::HomeJob m_job;
    TextLabel *m_title;
    TextLabel *m_state;
    ProgressLine *m_progress;
    IconButton *m_pause;
    IconButton *m_cancel;
    QPointer<Banner> m_error;
};

}

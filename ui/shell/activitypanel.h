// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/activityjobs.h"

#include <QMap>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace spirula::ui
{

class ActivityRow;
class Button;
class EmptyState;
class Navigator;

/// All work in progress, at the end of the window above the page.
class ActivityPanel : public QWidget
{
    Q_OBJECT
public:
    ActivityPanel(HomeClient &client, const ActivityJobs &jobs, Navigator &navigator, QWidget *over);

    void toggle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void showAll();
    ActivityRow *makeRow(const ActivityJobs::Entry &entry);
    void pauseOrResumeAll();
    void tell(const Error &error);
    void place();

    HomeClient &m_client;
    const ActivityJobs &m_jobs;
    Navigator &m_navigator;
    Button *m_all = nullptr; ///< pauses everything, or lets it go on
    EmptyState *m_nothing = nullptr;
    QScrollArea *m_area = nullptr;
    QVBoxLayout *m_list = nullptr;
    QMap<std::int64_t, ActivityRow *> m_rows;
};

}

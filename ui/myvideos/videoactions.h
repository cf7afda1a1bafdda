// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"
#include "myvideos/myvideosrows.h"
#include "parts/navigator.h"
#include "words/reachwords.h"

#include <QAction>
#include <QMenu>

#include <functional>
#include <set>

namespace spirula::ui
{

/// What can be done with the chosen videos, by key, menu and command palette; what can be undone offers it.
class VideoActions : public QObject
{
    Q_OBJECT
public:
    using Chosen = std::function<std::vector<VideoRow>()>;

    /// The actions become `view`'s: their keys work where it has the focus.
    VideoActions(HomeClient &client, MyVideosRows &rows, Navigator &navigator, Chosen chosen, QWidget *view);

    void setReach(words::Reach reach);
    void open(const VideoRow &row); ///< plays it, or shows what is missing for that
    void fillMenu(QMenu &menu);
    void fillPrivacyMenu(QMenu &menu);
    void refresh(); ///< other videos are chosen
    void makeTestClip();
    QList<QAction *> actions() const;
    QAction *removal() const { return m_remove; }

    /// Which videos a key means is known only when it comes.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *add(const QString &text, const QKeySequence &keys, void (VideoActions::*act)());
    void watch();
    void edit();
    void copyLink();
    void openPage();
    void stats();
    void publish();
    void tryAgain();
    void remove();
    void setPrivacy(model::Privacy privacy);
    void tellError(const Error &error);

    using Rows = std::vector<VideoRow>;
    using Told = std::function<void(const Rows &done)>;
    using Change = std::function<wire::VideoChangeRequest(const VideoRow &)>;
    void restore(const Rows &rows);
    void showAnswer(const Result<wire::HomeVideo> &video);
    void changeEach(const Rows &rows, const Change &change, const Told &told = {});
    template<class T>
    void askForEach(const Rows &rows, const std::function<Answer<T>(const VideoRow &)> &ask,
                    const std::function<void(const VideoRow &, const Result<T> &)> &take,
                    const Told &told = {});

    HomeClient &m_client;
    MyVideosRows &m_rows;
    Navigator &m_navigator;
    Chosen m_chosen;
    QWidget *m_view;
    QAction *m_watch;
    QAction *m_edit;
    QAction *m_publish;
    QAction *m_copyLink;
    QAction *m_openPage;
    QAction *m_stats;
    QAction *m_tryAgain;
    QAction *m_remove;
    QAction *m_testClip;
    std::set<Uuid> m_leaving; ///< their deletion is on its way
};

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "myvideos/videoactions.h"

#include "myvideos/videostats.h"
#include "words/errorwords.h"
#include "words/myvideoswords.h"
#include "words/partswords.h"
#include "words/publishwords.h"
#include "words/videowords.h"

#include <QClipboard>
#include <QDateTime>
#include <QEvent>
#include <QGuiApplication>

namespace spirula::ui
{

namespace
{
QString idOf(const VideoRow &row) { return QString::fromStdString(row.uuid.toString()); }
}

VideoActions::VideoActions(HomeClient &client, MyVideosRows &rows, Navigator &navigator, Chosen chosen,
                           QWidget *view)
    : QObject(view)
    , m_client(client)
    , m_rows(rows)
    , m_navigator(navigator)
    , m_chosen(std::move(chosen))
    , m_view(view)
    , m_watch(add(words::watch(), {}, &VideoActions::watch))
    , m_edit(add(words::editThis(), Qt::Key_E, &VideoActions::edit))
    , m_publish(add(words::publishNow(), {}, &VideoActions::publish))
    , m_copyLink(add(words::copyLink(words::Reach::everyone), QKeySequence::Copy, &VideoActions::copyLink))
    , m_openPage(add(words::openItsPage(), {}, &VideoActions::openPage))
    , m_stats(add(words::stats(), {}, &VideoActions::stats))
    , m_tryAgain(add(words::prepareAgain(), {}, &VideoActions::tryAgain))
    , m_remove(add(words::deleteVideos(1), QKeySequence::Delete, &VideoActions::remove))
    , m_testClip(add(words::makeTestClip(), {}, &VideoActions::makeTestClip))
{
    view->installEventFilter(this);
    refresh();
}

bool VideoActions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        refresh();
    }
    return QObject::eventFilter(watched, event);
}

QAction *VideoActions::add(const QString &text, const QKeySequence &keys, void (VideoActions::*act)())
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(action);
    connect(action, &QAction::triggered, this, act);
    return action;
}

QList<QAction *> VideoActions::actions() const
{
    QList<QAction *> enabled;
    for (QAction *action :
         {m_watch, m_edit, m_publish, m_copyLink, m_openPage, m_stats, m_tryAgain, m_remove, m_testClip}) {
        if (action->isEnabled()) {
            enabled.append(action);
        }
    }
    return enabled;
}

void VideoActions::setReach(words::Reach reach) { m_copyLink->setText(words::copyLink(reach)); }

void VideoActions::refresh()
{
    const std::vector<VideoRow> rows = m_chosen();
    const bool one = rows.size() == 1;
    m_watch->setEnabled(one && rows.front().playable);
    m_edit->setEnabled(one);
    m_publish->setEnabled(std::ranges::any_of(rows, &VideoRow::draft));
    const bool linked = !rows.empty()
        && std::ranges::none_of(rows, [](const VideoRow &row) { return row.draft || row.pageUrl.isEmpty(); });
    m_copyLink->setEnabled(linked);
    m_openPage->setEnabled(linked && one);
    m_stats->setEnabled(one);
    m_tryAgain->setEnabled(std::ranges::any_of(rows, &VideoRow::failed));
    m_remove->setEnabled(!rows.empty());
    m_remove->setText(words::deleteVideos(std::max<int>(1, int(rows.size()))));
}

void VideoActions::fillMenu(QMenu &menu)
{
    refresh();
    for (QAction *action : {m_watch, m_edit, m_publish, m_copyLink, m_openPage, m_stats, m_tryAgain}) {
        if (action->isEnabled()) {
            menu.addAction(action);
        }
    }
    fillPrivacyMenu(*menu.addMenu(words::whoCanWatch()));
    menu.addAction(m_remove);
}

void VideoActions::fillPrivacyMenu(QMenu &menu)
{
    const std::vector<VideoRow> rows = m_chosen();
    for (const auto privacy : {model::Privacy::everyone, model::Privacy::unlisted, model::Privacy::password,
                               model::Privacy::onlyMe}) {
        if (privacy == model::Privacy::password && rows.size() != 1) {
            continue; // a password is asked for in the form of one video
        }
        QAction *action = menu.addAction(words::privacyName(privacy));
        action->setToolTip(words::privacyExplained(privacy));
        action->setCheckable(true);
        action->setChecked(
            std::ranges::all_of(rows, [privacy](const VideoRow &row) { return row.privacy == privacy; }));
        connect(action, &QAction::triggered, this, [this, privacy] { setPrivacy(privacy); });
    }
}

void VideoActions::open(const VideoRow &row)
{
    const bool waits = !row.playable && (row.draft || row.failed());
    m_navigator.open({waits ? Place::Page::publish : Place::Page::watch, idOf(row), {}});
}

void VideoActions::watch() { open(m_chosen().front()); }

void VideoActions::edit() { m_navigator.open({Place::Page::publish, idOf(m_chosen().front()), {}}); }

void VideoActions::copyLink()
{
    const std::vector<VideoRow> rows = m_chosen();
    if (rows.size() == 1) {
        m_navigator.copySiteLink(QUrl(rows.front().pageUrl));
        return;
    }
    QStringList links;
    for (const VideoRow &row : rows) {
        links << row.pageUrl;
    }
    QGuiApplication::clipboard()->setText(links.join(u'\n'));
    m_navigator.toast({words::linksCopied(int(links.size())), {}, {}});
}

void VideoActions::openPage() { m_navigator.openOutside(QUrl(m_chosen().front().pageUrl)); }

void VideoActions::stats()
{
    QCoro::connect(m_client.video(this, m_chosen().front().uuid), this,
                   [this](const Result<wire::HomeVideo> &video) {
                       if (video) {
                           showStats(*video, m_view);
                       } else {
                           tellError(video.error());
                       }
                   });
}

/// Says what was done when the last answer is there, and counts only that; why the rest was not, it says
/// once.
template<class T>
void VideoActions::askForEach(const Rows &rows, const std::function<Answer<T>(const VideoRow &)> &ask,
                              const std::function<void(const VideoRow &, const Result<T> &)> &take,
                              const Told &told)
{
    struct Answers {
        std::size_t awaited;
        Rows done;
        std::optional<Error> problem;
    };
    const auto answers
        = std::make_shared<Answers>(Answers{.awaited = rows.size(), .done = {}, .problem = {}});
    for (const VideoRow &row : rows) {
        QCoro::connect(ask(row), this, [this, answers, row, take, told](const Result<T> &answer) {
            take(row, answer);
            if (answer) {
                answers->done.push_back(row);
            } else if (!answers->problem) {
                answers->problem = answer.error();
            }
            if (--answers->awaited > 0) {
                return;
            }
            if (told && !answers->done.empty()) {
                told(answers->done);
            }
            if (answers->problem) {
                tellError(*answers->problem);
            }
        });
    }
}

void VideoActions::changeEach(const Rows &rows, const Change &change, const Told &told)
{
    askForEach<wire::HomeVideo>(
        rows, [this, change](const VideoRow &row) { return m_client.change(this, row.uuid, change(row)); },
        [this](const VideoRow &, const Result<wire::HomeVideo> &video) { showAnswer(video); }, told);
}

void VideoActions::showAnswer(const Result<wire::HomeVideo> &video)
{
    if (video) {
        m_rows.show(*video);
    }
}

void VideoActions::publish()
{
    Rows drafts = m_chosen();
    std::erase_if(drafts, [](const VideoRow &row) { return !row.draft; });
    const auto out = [](const VideoRow &) {
        wire::VideoChangeRequest request;
        request.draft = false;
        return request;
    };
    const auto back = [](const VideoRow &row) {
        wire::VideoChangeRequest request;
        request.draft = true;
        if (row.publishAt && *row.publishAt > QDateTime::currentMSecsSinceEpoch()) {
            request.publishAt = row.publishAt; // publishing has ended the schedule
        }
        return request;
    };
    changeEach(drafts, out, [this, back](const Rows &done) {
        m_navigator.toast({words::published(int(done.size())), words::undo(),
                           [this, back, done] { changeEach(done, back); }, undoMs});
    });
}

void VideoActions::tryAgain()
{
    Rows failed = m_chosen();
    std::erase_if(failed, [](const VideoRow &row) { return !row.failed(); });
    askForEach<wire::HomeJob>(
        failed, [this](const VideoRow &row) { return m_client.retryJob(this, row.job->id); },
        [](const VideoRow &, const Result<wire::HomeJob> &) {});
}

void VideoActions::remove()
{
    Rows rows = m_chosen();
    std::erase_if(rows, [this](const VideoRow &row) { return !m_leaving.insert(row.uuid).second; });
    const auto ask = [this](const VideoRow &row) { return m_client.remove(this, row.uuid, undoSeconds); };
    const auto take = [this](const VideoRow &row, const Result<> &gone) {
        m_leaving.erase(row.uuid);
        if (gone) {
            m_rows.take(row.uuid);
        }
    };
    askForEach<void>(rows, ask, take, [this](const Rows &done) {
        m_navigator.toast({words::deletedVideos(int(done.size()), done.front().title), words::undo(),
                           [this, done] { restore(done); }, undoMs});
    });
}

void VideoActions::restore(const Rows &rows)
{
    askForEach<wire::HomeVideo>(
        rows, [this](const VideoRow &row) { return m_client.restore(this, row.uuid); },
        [this](const VideoRow &, const Result<wire::HomeVideo> &video) { showAnswer(video); });
}

void VideoActions::setPrivacy(model::Privacy privacy)
{
    if (privacy == model::Privacy::password) {
        edit();
        return;
    }
    Rows others = m_chosen();
    std::erase_if(others, [privacy](const VideoRow &row) { return row.privacy == privacy; });
    const auto to = [](model::Privacy wanted) {
        wire::VideoChangeRequest request;
        request.privacy = wanted;
        return request;
    };
    const auto change = [to, privacy](const VideoRow &) { return to(privacy); };
    const auto back = [to](const VideoRow &row) { return to(row.privacy); };
    changeEach(others, change, [this, back, privacy](const Rows &done) {
        m_navigator.toast({words::privacyChanged(int(done.size()), words::privacyName(privacy)),
                           words::undo(), [this, back, done] { changeEach(done, back); }, undoMs});
    });
}

void VideoActions::makeTestClip()
{
    m_testClip->setEnabled(false);
    QCoro::connect(m_client.testClip(this, {}), this, [this](const Result<wire::HomeVideo> &clip) {
        m_testClip->setEnabled(true);
        if (!clip) {
            tellError(clip.error());
            return;
        }
        m_rows.show(*clip);
        const auto undo = [this, id = clip->video.uuid] {
            QCoro::connect(m_client.remove(this, id, 0), this, [this](const Result<> &gone) {
                if (!gone) {
                    tellError(gone.error());
                }
            });
        };
        m_navigator.toast({words::makingTestClip(), words::undo(), undo, undoMs});
    });
}

void VideoActions::tellError(const Error &error)
{
    m_navigator.toast({words::explain(error).headline, {}, {}});
}

}

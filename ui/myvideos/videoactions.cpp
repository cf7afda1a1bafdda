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

void VideoActions::publish()
{
    std::vector<Uuid> published;
    for (const VideoRow &row : m_chosen()) {
        if (row.draft) {
            wire::VideoChangeRequest out;
            out.draft = false;
            published.push_back(row.uuid);
            change(row.uuid, out);
        }
    }
    m_navigator.toast({words::published(int(published.size())), words::undo(),
                       [this, published] {
                           wire::VideoChangeRequest back;
                           back.draft = true;
                           for (const Uuid &video : published) {
                               change(video, back);
                           }
                       },
                       undoMs});
}

void VideoActions::tryAgain()
{
    for (const VideoRow &row : m_chosen()) {
        if (!row.failed()) {
            continue;
        }
        QCoro::connect(m_client.retryJob(this, row.job->id), this, [this](const Result<wire::HomeJob> &job) {
            if (!job) {
                tellError(job.error());
            }
        });
    }
}

void VideoActions::remove()
{
    std::vector<Uuid> removed;
    const std::vector<VideoRow> rows = m_chosen();
    for (const VideoRow &row : rows) {
        removed.push_back(row.uuid);
        m_rows.take(row.uuid);
        QCoro::connect(m_client.remove(this, row.uuid, undoSeconds), this, [this](const Result<> &gone) {
            if (!gone) {
                m_rows.reload(); // it is still there
                tellError(gone.error());
            }
        });
    }
    if (!removed.empty()) {
        m_navigator.toast({words::deletedVideos(int(removed.size()), rows.front().title), words::undo(),
                           [this, removed] { restore(removed); }, undoMs});
    }
}

void VideoActions::restore(const std::vector<Uuid> &videos)
{
    for (const Uuid &video : videos) {
        QCoro::connect(m_client.restore(this, video), this, [this](const Result<wire::HomeVideo> &restored) {
            if (restored) {
                m_rows.show(*restored);
            } else {
                tellError(restored.error());
            }
        });
    }
}

void VideoActions::setPrivacy(model::Privacy privacy)
{
    if (privacy == model::Privacy::password) {
        edit();
        return;
    }
    std::vector<std::pair<Uuid, model::Privacy>> before;
    for (const VideoRow &row : m_chosen()) {
        if (row.privacy != privacy) {
            before.emplace_back(row.uuid, row.privacy);
            wire::VideoChangeRequest other;
            other.privacy = privacy;
            change(row.uuid, other);
        }
    }
    if (before.empty()) {
        return;
    }
    m_navigator.toast({words::privacyChanged(int(before.size()), words::privacyName(privacy)), words::undo(),
                       [this, before] {
                           for (const auto &[video, was] : before) {
                               wire::VideoChangeRequest back;
                               back.privacy = was;
                               change(video, back);
                           }
                       },
                       undoMs});
}

void VideoActions::change(const Uuid &video, wire::VideoChangeRequest request)
{
    QCoro::connect(m_client.change(this, video, std::move(request)), this,
                   [this](const Result<wire::HomeVideo> &changed) {
                       if (changed) {
                           m_rows.show(*changed);
                       } else {
                           tellError(changed.error());
                       }
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

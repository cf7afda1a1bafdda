// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish/draftlist.h"

#include "words/errorwords.h"
#include "words/format.h"
#include "words/partswords.h"
#include "words/publishwords.h"

#include <QPointer>
#include <QVBoxLayout>

namespace spirula::ui
{

DraftList::DraftList(HomeClient &client, Navigator &navigator, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_navigator(navigator)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metric::step24);
}

PublishDraft *DraftList::single() const { return m_rows.size() == 1 ? &m_rows.front()->draft() : nullptr; }

WallTime DraftList::savedAt() const
{
    WallTime latest = 0;
    for (const DraftRow *row : m_rows) {
        latest = std::max(latest, row->draft().savedAt());
    }
    return latest;
}

void DraftList::add(const QString &path) { add(new PublishDraft(m_client, path, this)); }

void DraftList::add(const Uuid &video) { add(new PublishDraft(m_client, video, this)); }

void DraftList::add(PublishDraft *draft)
{
    auto *row = new DraftRow(*draft, this);
    m_rows.push_back(row);
    layout()->addWidget(row);
    connect(draft, &PublishDraft::changed, row, [this] {
        Q_EMIT stateChanged();
        tellPublished();
    });
    connect(draft, &PublishDraft::saved, row, [this] { Q_EMIT stateChanged(); });
    connect(draft, &PublishDraft::loaded, row, [this] { Q_EMIT rowsChanged(); });
    connect(draft, &PublishDraft::published, row, [this, row] { publishedOne(row); });
    connect(draft, &PublishDraft::gone, row, [this, row] {
        row->draft().discard();
        forget(row);
    });
    connect(row, &DraftRow::titleChanged, this, [row] { row->showProblem({}); });
    connect(row, &DraftRow::discarded, this, [this, row] { discard(row); });
    Q_EMIT rowsChanged();
}

void DraftList::forget(DraftRow *row)
{
    std::erase(m_rows, row);
    row->draft().disconnect(row);
    row->disconnect();
    row->deleteLater();
    row->hide();
    Q_EMIT rowsChanged();
}

void DraftList::clear()
{
    while (!m_rows.empty()) {
        PublishDraft &draft = m_rows.back()->draft();
        if (draft.isOut() && draft.hasChanges()) {
            offerToSave(draft);
            QTimer::singleShot(undoMs, &draft, &PublishDraft::close);
        } else {
            draft.close();
        }
        forget(m_rows.back());
    }
}

void DraftList::leave()
{
    for (DraftRow *row : m_rows) {
        if (!row->draft().isOut()) {
            row->draft().save();
        } else if (row->draft().hasChanges()) {
            offerToSave(row->draft());
        }
    }
}

void DraftList::offerToSave(PublishDraft &draft)
{
    m_navigator.toast({words::notSavedYet(), words::saveChanges(),
                       [kept = QPointer(&draft)] {
                           if (kept) {
                               kept->save();
                           }
                       },
                       undoMs});
}

void DraftList::discard(DraftRow *row)
{
    const auto id = row->draft().id();
    row->draft().discard();
    forget(row);
    if (!id) {
        return;
    }
    QCoro::connect(m_client.remove(this, *id, undoSeconds), this, [this, id = *id](const Result<> &removed) {
        removed ? tellDiscarded(id) : tellError(removed.error());
    });
}

void DraftList::tellDiscarded(const Uuid &video)
{
    const auto undo = [this, video] {
        QCoro::connect(m_client.restore(this, video), this, [this](const Result<wire::HomeVideo> &restored) {
            restored ? add(restored->video.uuid) : tellError(restored.error());
        });
    };
    m_navigator.toast({words::discarded(), words::undo(), undo, undoMs});
}

void DraftList::tellError(const Error &error) { m_navigator.toast({words::explain(error).headline, {}, {}}); }

QString DraftList::publish()
{
    m_published.clear();
    m_publishedFor.reset();
    QString inTheWay;
    for (DraftRow *row : std::vector(m_rows)) {
        PublishDraft &draft = row->draft();
        const QString problem = draft.problem();
        row->showProblem(isSeveral() ? problem : QString());
        if (!problem.isEmpty()) {
            inTheWay = problem;
        } else if (draft.isOut()) {
            draft.save();
            m_navigator.toast({words::changesSaved(), {}, {}});
        } else if (!draft.isBroken()) {
            draft.publish();
        }
    }
    return inTheWay;
}

void DraftList::publishedOne(DraftRow *row)
{
    m_published.push_back(*row->draft().id());
    m_publishedFor = row->draft().fields().publishAt;
    row->draft().close();
    forget(row);
    tellPublished();
}

/// What is broken or was refused stays in sight; the others are through.
void DraftList::tellPublished()
{
    const bool isUnderWay = std::any_of(m_rows.begin(), m_rows.end(),
                                        [](const DraftRow *row) { return row->draft().isPublishing(); });
    if (m_published.empty() || isUnderWay) {
        return;
    }
    const std::vector<Uuid> videos = std::exchange(m_published, {});
    m_navigator.toast({m_publishedFor ? words::scheduled(words::exactTime(*m_publishedFor))
                                      : words::published(int(videos.size())),
                       words::undo(), [this, videos] { undoPublishing(videos); }, undoMs});
    if (m_rows.empty()) {
        Q_EMIT emptied();
    }
}

void DraftList::undoPublishing(const std::vector<Uuid> &videos)
{
    for (const Uuid &id : videos) {
        wire::VideoChangeRequest back;
        back.draft = true;
        back.publishAt.emplace();
        QCoro::connect(m_client.change(this, id, back), this, [this](const Result<wire::HomeVideo> &video) {
            if (!video) {
                tellError(video.error());
                return;
            }
            add(video->video.uuid);
            m_navigator.open({Place::Page::publish, {}, {}});
        });
    }
}

}

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

const PublishDraft *DraftList::firstKnown() const
{
    const auto known = std::ranges::find_if(m_rows, [](DraftRow *row) { return row->draft().hasFields(); });
    return known == m_rows.end() ? nullptr : &(*known)->draft();
}

bool DraftList::isPublishing() const
{
    return std::ranges::any_of(m_rows, [](DraftRow *row) { return row->draft().isPublishing(); });
}

QList<PublishDraft *> DraftList::drafts() const
{
    return findChildren<PublishDraft *>(Qt::FindDirectChildrenOnly);
}

bool DraftList::isSaving() const { return std::ranges::any_of(drafts(), &PublishDraft::isBusy); }

const PublishDraft *DraftList::unsaved() const
{
    const QList<PublishDraft *> all = drafts();
    const auto one = std::ranges::find_if(all, &PublishDraft::isUnsaved);
    return one == all.end() ? nullptr : *one;
}

PublishDraft &DraftList::add(const QString &path) { return adopt(new PublishDraft(m_client, path, this)); }

PublishDraft &DraftList::add(const Uuid &video) { return adopt(new PublishDraft(m_client, video, this)); }

/// What it tells also when it is in no row any more.
PublishDraft &DraftList::adopt(PublishDraft *draft)
{
    connect(draft, &PublishDraft::saved, this, [this, draft] {
        if (draft->isOut()) {
            m_navigator.toast({words::changesSaved(), {}, {}});
        }
        Q_EMIT stateChanged();
    });
    connect(draft, &PublishDraft::published, this, [this, draft] { publishedOne(*draft); });
    connect(draft, &PublishDraft::gone, this, [this, draft] {
        m_keeping.erase(draft);
        drop(*draft);
        draft->discard();
    });
    connect(draft, &PublishDraft::kept, this, [this, draft] { tellKept(*draft); });
    connect(draft, &PublishDraft::notKept, this,
            [this, draft](const Error &error) { tellNotKept(*draft, error); });
    addRow(*draft);
    return *draft;
}

void DraftList::addRow(PublishDraft &draft)
{
    if (single() && single()->isOut()) {
        clear(); // what is edited is in no list with new ones
    }
    auto *row = new DraftRow(draft, this);
    m_rows.push_back(row);
    layout()->addWidget(row);
    connect(&draft, &PublishDraft::changed, row, [this] {
        Q_EMIT stateChanged();
        tellPublished();
    });
    connect(&draft, &PublishDraft::loaded, row, [this] { Q_EMIT rowsChanged(); });
    connect(row, &DraftRow::titleChanged, this, [this, row] {
        row->showProblem({});
        Q_EMIT edited();
    });
    connect(row, &DraftRow::discarded, this, [this, row] { discard(row); });
    Q_EMIT rowsChanged();
}

DraftRow *DraftList::rowOf(const PublishDraft &draft) const
{
    const auto row = std::ranges::find(m_rows, &draft, [](DraftRow *one) { return &one->draft(); });
    return row == m_rows.end() ? nullptr : *row;
}

void DraftList::drop(PublishDraft &draft)
{
    if (DraftRow *row = rowOf(draft)) {
        forget(row);
    }
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
        forget(m_rows.back());
        if (draft.isUnsaved()) {
            offerToSave(draft);
            QTimer::singleShot(undoMs, &draft, &PublishDraft::close);
        } else {
            draft.close();
        }
    }
}

void DraftList::keep()
{
    for (const DraftRow *row : m_rows) {
        if (!row->draft().isBroken()) {
            m_keeping.insert(&row->draft());
        }
    }
    clear();
}

void DraftList::tellKept(PublishDraft &draft)
{
    if (m_keeping.erase(&draft) > 0 && m_keeping.empty() && !draft.isOut()) {
        m_navigator.toast({words::draftKept(), {}, {}});
    }
}

/// Nothing that was typed is lost: it waits for the node, or is shown again with what is wrong.
void DraftList::tellNotKept(PublishDraft &draft, const Error &error)
{
    m_keeping.erase(&draft);
    if (error.code == ErrorCode::notRunning) {
        m_navigator.toast({words::keptWhenBack(), {}, {}});
        return;
    }
    draft.reopen();
    addRow(draft);
    m_navigator.toast({words::explain(error).headline, words::editVideo(),
                       [this] { m_navigator.open({Place::Page::publish, {}, {}}); }, undoMs});
}

QString DraftList::saveUnsaved()
{
    QString inTheWay;
    for (PublishDraft *draft : drafts()) {
        if (!draft->isUnsaved()) {
            continue;
        }
        if (const QString problem = draft->problem(); problem.isEmpty()) {
            draft->save();
        } else {
            inTheWay = problem;
        }
    }
    return inTheWay;
}

void DraftList::leave()
{
    for (DraftRow *row : m_rows) {
        if (!row->draft().isOut()) {
            row->draft().save();
        } else if (row->draft().isUnsaved()) {
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
            if (restored) {
                add(restored->video.uuid);
            } else {
                tellError(restored.error());
            }
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
        } else if (!draft.isBroken()) {
            draft.publish();
        }
    }
    return inTheWay;
}

void DraftList::publishedOne(PublishDraft &draft)
{
    m_keeping.erase(&draft);
    m_published.push_back(*draft.id());
    m_publishedFor = draft.fields().publishAt;
    drop(draft);
    draft.close();
    tellPublished();
}

/// What is broken or was refused stays in sight; the others are through.
void DraftList::tellPublished()
{
    if (m_published.empty() || isPublishing()) {
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

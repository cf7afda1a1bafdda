// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"
#include "parts/navigator.h"
#include "publish/draftrow.h"

#include <set>

namespace spirula::ui
{

/// The videos that the page is about, a row each, from the first byte until they are published: what was
/// dropped, or the one that is edited.
class DraftList : public QWidget
{
    Q_OBJECT
public:
    DraftList(HomeClient &client, Navigator &navigator, QWidget *parent = nullptr);

    PublishDraft &add(const QString &path);
    PublishDraft &add(const Uuid &video);
    void clear(); ///< every draft is saved and out of the list
    void keep(); ///< the same, and tells that they are kept as drafts, once they are
    bool isEmpty() const { return m_rows.empty(); }
    bool isSeveral() const { return m_rows.size() > 1; }
    PublishDraft *single() const; ///< nullptr unless there is exactly one
    const PublishDraft *firstKnown() const; ///< whose fields are known
    bool isPublishing() const; ///< one of them, at least
    bool isSaving() const; ///< also one that has left the list
    /// What is out, and was changed since a button saved it; also one that has left the list.
    const PublishDraft *unsaved() const;
    const std::vector<DraftRow *> &rows() const { return m_rows; }
    WallTime savedAt() const; ///< the latest of all; 0: not yet

    /// Publishes what can be, or saves the changes of what is out; tells what is in the way of the rest.
    QString publish();
    QString saveUnsaved(); ///< as the button does; tells what is in the way
    void leave(); ///< saves, and reminds of changes that only a button saves

Q_SIGNALS:
    void rowsChanged(); ///< other videos, or their fields came from the node
    void stateChanged();
    void edited(); ///< by the person, in a row
    void emptied(); ///< by publishing: all are through

private:
    QList<PublishDraft *> drafts() const; ///< also those that have left the list and are not done yet
    PublishDraft &adopt(PublishDraft *draft);
    void addRow(PublishDraft &draft);
    DraftRow *rowOf(const PublishDraft &draft) const;
    void drop(PublishDraft &draft);
    void tellKept(PublishDraft &draft);
    void tellNotKept(PublishDraft &draft, const Error &error);
    void forget(DraftRow *row); ///< takes it out of the list; its draft ends by itself
    void discard(DraftRow *row);
    void tellDiscarded(const Uuid &video);
    void publishedOne(PublishDraft &draft);
    void tellPublished();
    void undoPublishing(const std::vector<Uuid> &videos);
    void offerToSave(PublishDraft &draft);
    void tellError(const Error &error);

    HomeClient &m_client;
    Navigator &m_navigator;
    std::vector<DraftRow *> m_rows;
    std::set<const PublishDraft *> m_keeping; ///< that they are kept is still to be told
    std::vector<Uuid> m_published; ///< since the button was pressed
    std::optional<WallTime> m_publishedFor; ///< when scheduled
};

}

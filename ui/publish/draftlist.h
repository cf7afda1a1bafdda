// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"
#include "parts/navigator.h"
#include "publish/draftrow.h"

namespace spirula::ui
{

/// The videos that the page is about, a row each, from the first byte until they are published: what was
/// dropped, or the one that is edited.
class DraftList : public QWidget
{
    Q_OBJECT
public:
    DraftList(HomeClient &client, Navigator &navigator, QWidget *parent = nullptr);

    void add(const QString &path);
    void add(const Uuid &video);
    void clear(); ///< every draft is saved and out of the list
    bool isEmpty() const { return m_rows.empty(); }
    bool isSeveral() const { return m_rows.size() > 1; }
    PublishDraft *single() const; ///< nullptr unless there is exactly one
    const std::vector<DraftRow *> &rows() const { return m_rows; }
    WallTime savedAt() const; ///< the latest of all; 0: not yet

    /// Publishes what can be, or saves the changes of what is out; tells what is in the way of the rest.
    QString publish();
    void leave(); ///< saves, and reminds of changes that only a button saves

Q_SIGNALS:
    void rowsChanged(); ///< other videos, or their fields came from the node
    void stateChanged();
    void emptied(); ///< by publishing: all are through

private:
    void add(PublishDraft *draft);
    void forget(DraftRow *row); ///< takes it out of the list; its draft ends by itself
    void discard(DraftRow *row);
    void tellDiscarded(const Uuid &video);
    void publishedOne(DraftRow *row);
    void tellPublished();
    void undoPublishing(const std::vector<Uuid> &videos);
    void offerToSave(PublishDraft &draft);
    void tellError(const Error &error);

    HomeClient &m_client;
    Navigator &m_navigator;
    std::vector<DraftRow *> m_rows;
    std::vector<Uuid> m_published; ///< since the button was pressed
    std::optional<WallTime> m_publishedFor; ///< when scheduled
};

}

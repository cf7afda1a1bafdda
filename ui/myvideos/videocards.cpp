// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "myvideos/videocards.h"

#include "client/storyboard.h"
#include "words/errorwords.h"
#include "words/format.h"
#include "words/jobwords.h"
#include "words/myvideoswords.h"
#include "words/videowords.h"

namespace spirula::ui
{

namespace
{
/// One at most, and the one that matters most.
Card::Badge badgeOf(const VideoRow &row)
{
    if (row.failed()) {
        return {words::failedBadge(), Card::BadgeKind::bad};
    }
    if (row.preparing()) {
        return {words::preparingBadge(row.job->progress), Card::BadgeKind::busy};
    }
    if (row.draft) {
        return {row.publishAt ? words::scheduledBadge() : words::draftBadge(), Card::BadgeKind::plain};
    }
    return {words::privacyBadge(row.privacy), Card::BadgeKind::plain};
}

QString captionOf(const VideoRow &row)
{
    if (row.failed()) {
        return words::explain(row.job->error.value_or(Error(ErrorCode::internal))).headline;
    }
    if (row.preparing()) {
        const QString waiting = words::waitReason(row.job->waitReason);
        return waiting.isEmpty() ? words::jobStep(row.job->type, row.job->step) : waiting;
    }
    if (row.publishAt) {
        return words::publishedAtTime(words::clockTime(*row.publishAt));
    }
    if (row.draft) {
        return words::ago(row.createdAt);
    }
    return words::viewsAndAge(words::views(row.views),
                              words::ago(row.publishedAt > 0 ? row.publishedAt : row.createdAt));
}
}

VideoCards::VideoCards(MyVideosRows &rows, ImageCache &images, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_rows(rows)
    , m_images(images)
{
    setSourceModel(&rows);
    connect(&images, &ImageCache::arrived, this, &VideoCards::pictureArrived);
}

QVariant VideoCards::data(const QModelIndex &index, int role) const
{
    if (role != CardRole && role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    return cardData(cardOf(m_rows.at(index.row())), role);
}

Card VideoCards::cardOf(const VideoRow &row) const
{
    Card card;
    card.title = row.title;
    card.lines = {captionOf(row)};
    card.durationText = row.durationMs > 0 ? words::duration(row.durationMs) : QString();
    card.badge = badgeOf(row);
    card.progress = row.preparing() ? row.job->progress : -1;
    if (!row.picture.isEmpty()) {
        card.image = m_images.request(row.uuid, row.picture);
    }
    return card;
}

void VideoCards::pictureArrived(const QString &key)
{
    for (int row = 0; row < m_rows.rowCount(); ++row) {
        if (m_rows.at(row).picture == key) {
            Q_EMIT dataChanged(index(row, 0), index(row, 0));
        }
    }
}

QImage VideoCards::momentOf(const QModelIndex &index, int perMille) const
{
    const VideoRow &row = m_rows.at(index.row());
    if (!row.storyboard) {
        return {};
    }
    const QImage sheet = m_images.request(row.uuid, ImageCache::key(row.storyboard->url));
    const QRect sprite = spriteAt(*row.storyboard, sheet.size(), row.durationMs * perMille / 1000);
    return sprite.isEmpty() ? QImage() : sheet.copy(sprite);
}

}

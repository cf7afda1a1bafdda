// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imagecache.h"
#include "myvideos/myvideosrows.h"
#include "parts/card.h"

#include <QIdentityProxyModel>

namespace spirula::ui
{

/// The rows as cards: what they say, and their pictures once they are here.
class VideoCards : public QIdentityProxyModel
{
    Q_OBJECT
public:
    VideoCards(MyVideosRows &rows, ImageCache &images, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    /// The moment of the video at that part of its length; null until its storyboard is here.
    QImage momentOf(const QModelIndex &index, int perMille) const;

private:
    Card cardOf(const VideoRow &row) const;
    void pictureArrived(const QString &key);

    MyVideosRows &m_rows;
    ImageCache &m_images;
};

}

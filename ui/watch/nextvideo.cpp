// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/nextvideo.h"

namespace spirula::ui
{
namespace
{
constexpr int most = 100;
}

NextVideo::NextVideo(HomeClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

void NextVideo::lookFor(const Uuid &current)
{
    m_current = current;
    model::VideoQuery query;
    query.count = most;
    query.draft = false;
    query.hasHls = true;
    const int asked = ++m_asked;
    QCoro::connect(m_client.videos(this, query), this,
                   [this, asked](const Result<model::Page<wire::HomeVideo>> &page) {
                       if (asked == m_asked && page)
                           take(page->rows);
                   });
}

void NextVideo::take(const std::vector<wire::HomeVideo> &videos)
{
    const auto isCurrent = [this](const wire::HomeVideo &video) { return video.video.uuid == m_current; };
    const auto current = std::ranges::find_if(videos, isCurrent);
    const auto next = current == videos.end() ? current : std::next(current);
    m_id.reset();
    m_title.clear();
    if (next != videos.end()) {
        m_id = next->video.uuid;
        m_title = QString::fromStdString(next->video.name);
    }
    Q_EMIT changed();
}

}

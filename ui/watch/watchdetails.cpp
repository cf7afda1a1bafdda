// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/watchdetails.h"

#include "parts/avatar.h"
#include "parts/button.h"
#include "parts/flowlayout.h"
#include "parts/pairlayout.h"
#include "parts/textlabel.h"
#include "watch/linklabel.h"
#include "watch/timelinks.h"
#include "watch/watchedvideo.h"
#include "words/format.h"
#include "words/jobwords.h"
#include "words/publishwords.h"
#include "words/videowords.h"
#include "words/watchwords.h"

#include <QUrl>
#include <QVBoxLayout>

namespace spirula::ui
{
namespace
{

constexpr int avatarSide = 40;

/// "12 views · 3 days ago · Only me"
QString facts(const model::Video &video)
{
    QString text = words::views(video.views);
    if (video.draft)
        text = words::joined(text, words::draftBadge());
    else if (video.publishedAt != 0)
        text = words::joined(text, words::ago(video.publishedAt));
    return words::joined(text, words::privacyName(video.privacy));
}

}

WatchDetails::WatchDetails(ImageCache &images, QWidget *parent)
    : QWidget(parent)
    , m_images(images)
    , m_title(new TextLabel(TextRole::title, {}, this))
    , m_avatar(new Avatar(avatarSide, this))
    , m_channel(new TextLabel(TextRole::strong, {}, this))
    , m_share(new Button(Button::Kind::plain, Icon::link, words::copyLink(words::Reach::thisComputer), this))
    , m_page(new Button(Button::Kind::plain, Icon::openOutside, words::openVideosPage(), this))
    , m_edit(new Button(Button::Kind::plain, Icon::edit, words::editVideo(), this))
    , m_facts(new TextLabel(TextRole::caption, {}, this))
    , m_progress(new TextLabel(TextRole::caption, {}, this))
    , m_description(new LinkLabel(TextRole::body, this))
    , m_chaptersHeading(new TextLabel(TextRole::heading, words::chaptersOfVideo(), this))
    , m_chapters(new LinkLabel(TextRole::body, this))
{
    m_title->setFit(TextLabel::Fit::wrap);
    m_title->setSelectable(true);
    m_channel->setFit(TextLabel::Fit::elide);
    m_progress->setInk(Token::accent);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metric::step12);
    column->addWidget(m_title);
    column->addWidget(makeChannelRow());
    auto *line = new QHBoxLayout;
    line->setSpacing(metric::step16);
    line->addWidget(m_facts);
    line->addWidget(m_progress);
    line->addStretch();
    column->addLayout(line);
    column->addLayout(makeText());
    for (LinkLabel *label : {m_description, m_chapters})
        connect(label, &QLabel::linkActivated, this, &WatchDetails::takeLink);
    connect(&m_images, &ImageCache::arrived, this, [this](const QString &key) {
        if (key == m_avatarKey)
            m_avatar->setPicture(m_images.find(key).value_or(QImage()));
    });
}

/// No wider than can be read well. A layout across asks for the height at that width.
QLayout *WatchDetails::makeText()
{
    auto *readable = new QWidget(this);
    readable->setMaximumWidth(metric::readable);
    auto *text = new QVBoxLayout(readable);
    text->setContentsMargins({});
    text->setSpacing(metric::step12);
    text->addWidget(m_description);
    text->addWidget(m_chaptersHeading);
    text->addWidget(m_chapters);
    auto *across = new QHBoxLayout;
    across->addWidget(readable, 1);
    across->addStretch(0);
    return across;
}

QWidget *WatchDetails::makeChannelRow()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout;
    line->setSpacing(metric::step8);
    line->addWidget(m_avatar);
    line->addWidget(m_channel, 1);
    connect(m_share, &QAbstractButton::clicked, this, &WatchDetails::shareWanted);
    auto *ways = new QWidget(row); // as many beside each other as there is room for
    auto *flow = new FlowLayout(ways, metric::step8);
    for (Button *button : {m_share, m_page, m_edit}) {
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keys to the player
        flow->addWidget(button);
    }
    auto *pair = new PairLayout(metric::step8, row);
    pair->addLayout(line);
    pair->addWidget(ways);
    connect(m_page, &QAbstractButton::clicked, this, &WatchDetails::pageWanted);
    connect(m_edit, &QAbstractButton::clicked, this, &WatchDetails::editWanted);
    return row;
}

void WatchDetails::setVideo(const WatchedVideo &watched)
{
    const wire::HomeVideo &video = watched.video();
    const bool isThere = !video.video.uuid.isNull() && watched.state() != WatchedVideo::State::deleted;
    setVisible(isThere);
    if (!isThere)
        return;
    m_title->setText(QString::fromStdString(video.video.name));
    m_facts->setText(facts(video.video));
    m_facts->setToolTip(video.video.publishedAt != 0 ? words::exactTime(video.video.publishedAt) : QString());
    m_share->setVisible(watched.hasPage());
    m_page->setVisible(watched.hasPage());
    m_description->setLinks(
        withTimeLinks(QString::fromStdString(video.video.description), video.video.durationMs));
    m_chapters->setLinks(chapterLinks(video.chapters));
    m_chaptersHeading->setVisible(!video.chapters.empty());
    showProgress(watched);
}

void WatchDetails::showProgress(const WatchedVideo &watched)
{
    const auto progress = watched.progress();
    m_progress->setVisible(progress && watched.state() == WatchedVideo::State::playable);
    if (progress) {
        const auto job = std::ranges::find(watched.video().jobs, progress->job, &wire::HomeJob::id);
        const auto type = job == watched.video().jobs.end() ? model::JobType::prepareQuality : job->type;
        m_progress->setText(
            words::joined(words::jobStep(type, progress->step), words::percent(progress->progress)));
    }
}

void WatchDetails::setChannel(const wire::HomeProfile &channel)
{
    const QString name = QString::fromStdString(channel.displayName);
    m_channel->setText(name);
    m_avatar->setName(name);
    m_avatarKey = channel.avatarUrl.empty() ? QString() : ImageCache::key(channel.avatarUrl);
    m_avatar->setPicture(m_avatarKey.isEmpty() ? QImage() : m_images.requestAvatar(m_avatarKey));
}

void WatchDetails::setReach(words::Reach reach) { m_share->setText(words::copyLink(reach)); }

void WatchDetails::takeLink(const QString &link)
{
    if (const auto ms = timeOfLink(link))
        Q_EMIT timeChosen(*ms);
    else
        Q_EMIT webLinkChosen(QUrl(link));
}

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/watchpage.h"

#include "parts/tokens.h"
#include "watch/nodeplaysource.h"
#include "watch/seekpreview.h"
#include "watch/watchdetails.h"
#include "watch/watchkeys.h"
#include "watch/watchnotices.h"
#include "words/reachof.h"
#include "words/watchwords.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace spirula::ui
{
namespace
{

using Where = PlayerPlace::Where;

constexpr int highestPercent = 70; ///< of the page's height, for the picture
constexpr int leastHeight = 180;

}

WatchPage::WatchPage(HomeClient &client, ImageCache &images, Preferences &preferences, Navigator &navigator,
                     QWidget *parent, const QString &positionsFile)
    : Page(parent)
    , m_client(client)
    , m_images(images)
    , m_preferences(preferences)
    , m_navigator(navigator)
    , m_positions(positionsFile)
    , m_scroll(new QScrollArea(this))
    , m_stage(new QWidget)
    , m_view(new PlayerView(m_stage))
    , m_details(new WatchDetails(images, nullptr))
    , m_watched(client)
    , m_next(client)
    , m_player(m_view->picture(), m_positions)
    , m_control(m_player, *m_view, preferences)
    , m_menus(client, preferences, m_player, *m_view, m_control)
    , m_gear(m_player, *m_view)
    , m_place(*m_view, *m_stage)
    , m_playing(m_watched, m_next, m_player, m_control, images, navigator)
    , m_notices(new WatchNotices(client, m_watched, m_player, m_view->notice(), this))
    , m_keys(new WatchKeys(m_control, m_menus, {this, m_view}, this))
{
    build();
    connectPlayer();
    connectKeys();
    connectNews();
}

WatchPage::~WatchPage()
{
    m_player.close();
    m_place.move(Where::page); // what is a window of its own goes with the page
}

void WatchPage::build()
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins({});
    column->setSpacing(metric::step16);
    for (QWidget *part : {m_stage, static_cast<QWidget *>(m_details)}) {
        auto *middle = new QHBoxLayout; // an alignment would ask for a height at the width of the page
        middle->addStretch();
        middle->addWidget(part);
        middle->addStretch();
        column->addLayout(middle);
    }
    column->addStretch();
    m_details->hide();
    m_scroll->setWidget(inside);
    m_scroll->viewport()->installEventFilter(this);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_scroll);
    setFocusProxy(m_view);
    m_view->bar().setTheatre(m_preferences.theatre());
}

void WatchPage::connectPlayer()
{
    PlayerBar &bar = m_view->bar();
    connect(&m_place, &PlayerPlace::moved, m_view, &PlayerView::setWhere);
    connect(&bar, &PlayerBar::fullScreenClicked, this, [this] { toggle(Where::fullScreen); });
    connect(&bar, &PlayerBar::theatreClicked, this, &WatchPage::toggleTheatre);
    connect(&bar, &PlayerBar::miniClicked, this, &WatchPage::toggleMini);
    connect(&bar, &PlayerBar::nextClicked, &m_playing, &WatchPlaying::next);
    connect(m_view, &PlayerView::pageWanted, &m_playing, &WatchPlaying::raise);
    connect(m_view, &PlayerView::closeWanted, this, &WatchPage::closeVideo);
    connect(m_view, &PlayerView::doubleClicked, this, [this] {
        m_control.toggle(); // takes back what the first click did
        if (m_place.where() == Where::mini)
            m_playing.raise();
        else
            toggle(Where::fullScreen);
    });
    connect(&m_gear, &GearMenu::snapshotWanted, this, &WatchPage::saveSnapshot);
    connect(&m_gear, &GearMenu::linkWanted, this, &WatchPage::copyLinkAt);
    connect(&m_playing, &WatchPlaying::stopWanted, this, &WatchPage::closeVideo);
    connect(m_notices, &WatchNotices::backWanted, this,
            [this] { m_navigator.open({.page = Place::Page::myVideos}); });
    connect(m_notices, &WatchNotices::nextWanted, &m_playing, &WatchPlaying::next);
    connect(m_details, &WatchDetails::timeChosen, &m_control, &PlayerControl::seekTo);
    connect(m_details, &WatchDetails::webLinkChosen, this,
            [this](const QUrl &url) { m_navigator.openOutside(url); });
    connect(m_details, &WatchDetails::editWanted, this, &WatchPage::openEditor);
    connect(m_details, &WatchDetails::shareWanted, this,
            [this] { m_navigator.copySiteLink(QUrl(QString::fromStdString(m_watched.video().pageUrl))); });
    connect(m_details, &WatchDetails::pageWanted, this,
            [this] { m_navigator.openOutside(QUrl(QString::fromStdString(m_watched.video().pageUrl))); });
}

void WatchPage::connectKeys()
{
    connect(m_keys, &WatchKeys::fullScreenWanted, this, [this] { toggle(Where::fullScreen); });
    connect(m_keys, &WatchKeys::theatreWanted, this, &WatchPage::toggleTheatre);
    connect(m_keys, &WatchKeys::miniWanted, this, &WatchPage::toggleMini);
    connect(m_keys, &WatchKeys::nextWanted, &m_playing, &WatchPlaying::next);
    connect(m_keys, &WatchKeys::snapshotWanted, this, &WatchPage::saveSnapshot);
    connect(m_keys, &WatchKeys::outWanted, this, &WatchPage::goOut);
}

void WatchPage::connectNews()
{
    connect(&m_watched, &WatchedVideo::changed, this, &WatchPage::takeVideo);
    connect(&m_watched, &WatchedVideo::progressed, this, [this] { m_details->setVideo(m_watched); });
    connect(&m_next, &NextVideo::changed, this, [this] {
        m_notices->setNext(m_next.title());
        m_view->bar().setCanGoNext(m_next.id().has_value());
    });
    connect(&m_images, &ImageCache::arrived, this, &WatchPage::showStoryboard);
    connect(&m_client, &HomeClient::channelChanged, this, [this](const wire::HomeProfile &channel) {
        m_details->setChannel(channel);
        m_playing.setArtist(QString::fromStdString(channel.displayName));
    });
    connect(&m_client, &HomeClient::reachChanged, this, &WatchPage::showReach);
    connect(&m_client, &HomeClient::resync, this, &WatchPage::loadChannelAndReach);
}

QString WatchPage::title() const
{
    const QString name = QString::fromStdString(m_watched.video().video.name);
    return name.isEmpty() ? words::watchTitle() : name;
}

QList<QAction *> WatchPage::commands() { return m_keys->actions(); }

void WatchPage::refresh()
{
    m_watched.reload();
    loadChannelAndReach();
}

void WatchPage::arrive(const Place &place)
{
    const auto id = Uuid::parseAny(place.subject.toStdString());
    m_isHere = true;
    if (m_place.where() == Where::mini)
        m_place.move(Where::page);
    const Uuid wanted = id ? *id : Uuid();
    if (m_watched.state() == WatchedVideo::State::none || m_watched.id() != wanted) {
        openVideo(wanted, place.atMs);
    } else if (m_player.isOpen()) {
        if (place.atMs >= 0)
            m_control.seekTo(place.atMs);
    } else {
        m_startMs = place.atMs >= 0 ? place.atMs : m_startMs;
        if (m_watched.state() == WatchedVideo::State::playable) // since the page was left
            start();
    }
    fit();
    m_view->setFocus();
}

void WatchPage::leave()
{
    m_isHere = false;
    if (m_place.where() == Where::fullScreen)
        m_place.move(Where::page);
    if (m_playing.state() == Playing::State::playing)
        m_place.move(Where::mini);
    else if (m_playing.state() == Playing::State::nothing)
        m_player.close(); // or it would play, unseen, once the node has opened it
}

void WatchPage::openVideo(const Uuid &id, qint64 atMs)
{
    closeVideo();
    m_startMs = atMs;
    m_scroll->ensureVisible(0, 0);
    m_watched.open(id);
    m_next.lookFor(id);
    loadChannelAndReach();
}

void WatchPage::closeVideo()
{
    m_player.close();
    m_menus.clear();
    m_gear.clear();
    m_view->preview().setStoryboard({}, {});
    m_watched.close();
    m_place.move(Where::page);
}

void WatchPage::loadChannelAndReach()
{
    if (m_watched.state() == WatchedVideo::State::none)
        return;
    QCoro::connect(m_client.channel(this), this, [this](const Result<wire::HomeProfile> &channel) {
        if (channel) {
            m_details->setChannel(*channel);
            m_playing.setArtist(QString::fromStdString(channel->displayName));
        }
    });
    QCoro::connect(m_client.reach(this), this, [this](const Result<wire::HomeReach> &reach) {
        if (reach)
            showReach(*reach);
    });
}

void WatchPage::showReach(const wire::HomeReach &reach)
{
    m_details->setReach(reachOf(reach.state));
    m_gear.setReach(reachOf(reach.state));
}

void WatchPage::takeVideo()
{
    const wire::HomeVideo &video = m_watched.video();
    m_details->setVideo(m_watched);
    m_control.setVideo(QString::fromStdString(video.video.name), video.video.durationMs, video.chapters);
    m_view->setAccessibleName(title());
    if (m_watched.state() == WatchedVideo::State::deleted) {
        m_player.close();
        m_menus.clear();
        m_gear.clear();
        if (m_place.where() == Where::fullScreen)
            m_place.move(Where::page);
    } else if (m_watched.state() == WatchedVideo::State::playable) {
        m_menus.setVideo(m_watched);
        m_gear.setVideo(m_watched);
        if (!m_player.isOpen() && isShown())
            start();
    }
    showStoryboard();
    Q_EMIT titleChanged();
}

/// A page that was left keeps its video, but begins nothing by itself.
bool WatchPage::isShown() const { return m_isHere || m_place.where() == Where::mini; }

void WatchPage::start()
{
    m_player.setQuality(m_menus.rememberedQuality());
    m_player.open(std::make_unique<NodePlaySource>(m_client, m_watched.id()),
                  QString::fromStdString(m_watched.id().toString()), std::exchange(m_startMs, -1));
    m_menus.setVideo(m_watched); // a player that opens forgets its captions
}

void WatchPage::showStoryboard()
{
    const auto &storyboard = m_watched.video().storyboard;
    if (m_watched.state() == WatchedVideo::State::playable && storyboard) {
        const QImage image = m_images.request(m_watched.id(), ImageCache::key(storyboard->url));
        m_view->preview().setStoryboard(image, *storyboard);
    }
}

void WatchPage::toggle(Where where) { m_place.move(m_place.where() == where ? Where::page : where); }

void WatchPage::toggleTheatre()
{
    if (m_place.where() != Where::page)
        return;
    m_preferences.setTheatre(!m_preferences.theatre());
    m_view->bar().setTheatre(m_preferences.theatre());
    fit();
}

void WatchPage::toggleMini()
{
    if (m_place.where() == Where::mini) {
        m_playing.raise();
    } else if (m_player.isOpen() && m_isHere) {
        m_place.move(Where::mini);
        m_navigator.back();
    }
}

void WatchPage::goOut()
{
    if (m_place.where() == Where::fullScreen)
        m_place.move(Where::page);
    else if (m_place.where() == Where::page && m_preferences.theatre())
        toggleTheatre();
}

void WatchPage::saveSnapshot()
{
    const QString path = m_control.saveSnapshot();
    if (path.isEmpty()) {
        m_navigator.toast({.text = words::snapshotFailed()});
        return;
    }
    const QFileInfo file(path);
    m_navigator.toast({.text = words::snapshotSaved(file.fileName()),
                       .actionText = words::openFolder(),
                       .action = [this, folder = file.absolutePath()] {
                           m_navigator.openOutside(QUrl::fromLocalFile(folder));
                       }});
}

void WatchPage::copyLinkAt(qint64 ms)
{
    QUrl url(QString::fromStdString(m_watched.video().pageUrl));
    url.setQuery(QStringLiteral("start=%1s").arg(ms / 1000));
    m_navigator.copySiteLink(url);
}

void WatchPage::openEditor()
{
    m_navigator.open(
        {.page = Place::Page::publish, .subject = QString::fromStdString(m_watched.id().toString())});
}

void WatchPage::resizeEvent(QResizeEvent *) { fit(); }

bool WatchPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize)
        fit();
    return Page::eventFilter(watched, event);
}

void WatchPage::fit()
{
    const QSize room = m_scroll->viewport()->size();
    const bool theatre = m_preferences.theatre();
    const int across = room.width() - (theatre ? 0 : 2 * metric::pagePadding);
    const int highest = theatre ? room.height() : room.height() * highestPercent / 100;
    const int height = std::max(leastHeight, std::min(across * 9 / 16, highest));
    const int column = std::min(room.width() - 2 * metric::pagePadding, height * 16 / 9);
    m_stage->setFixedSize(theatre ? room.width() : column, height);
    m_details->setFixedWidth(std::max(column, 0));
    m_scroll->widget()->layout()->setContentsMargins(0, theatre ? 0 : metric::pagePadding, 0,
                                                     metric::pagePadding);
}

}

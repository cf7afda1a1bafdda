// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/playermenus.h"

#include "client/imagecache.h"
#include "parts/popover.h"
#include "watch/barbutton.h"
#include "watch/centrehint.h"
#include "watch/watchedvideo.h"
#include "words/videowords.h"
#include "words/watchwords.h"

#include <QLocale>

namespace spirula::ui
{
namespace
{

constexpr int usualRate = 30;

QString qualityText(const wire::HomeVideoFile &file)
{
    const QString name = words::qualityName(file.resolution);
    return file.resolution > 0 && file.fps > usualRate ? words::qualityWithRate(name, file.fps) : name;
}

QString languageText(const wire::HomeCaption &caption)
{
    const QString id = QString::fromStdString(caption.language);
    const QLocale locale(id);
    const QString name = locale.language() == QLocale::C ? id : locale.nativeLanguageName();
    return caption.automaticallyGenerated ? words::madeAutomatically(name) : name;
}

}

PlayerMenus::PlayerMenus(HomeClient &client, Preferences &preferences, Player &player, PlayerView &view,
                         PlayerControl &control, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_preferences(preferences)
    , m_player(player)
    , m_view(view)
    , m_control(control)
{
    PlayerBar &bar = m_view.bar();
    connect(&bar, &PlayerBar::qualityClicked, this, &PlayerMenus::openQuality);
    connect(&bar, &PlayerBar::speedClicked, this, &PlayerMenus::openSpeed);
    connect(&bar, &PlayerBar::captionsClicked, this, &PlayerMenus::openCaptions);
    connect(&m_player, &Player::qualitiesChanged, this, &PlayerMenus::showQuality);
    connect(&m_player.engine(), &MediaEngine::pictureSizeChanged, this, &PlayerMenus::showQuality);
}

void PlayerMenus::clear()
{
    ++m_asked;
    m_video = {};
    m_qualities.clear();
    m_captions.clear();
    m_captionsUrl.clear();
    m_language.clear();
    m_view.bar().setCaptions(false, false);
    showQuality();
}

void PlayerMenus::setVideo(const WatchedVideo &watched)
{
    m_video = watched.id();
    m_qualities = watched.qualities();
    m_captions = watched.video().captions;
    if (!hasCaptions(m_language))
        m_language.clear();
    if (m_language.isEmpty() && m_preferences.captionsOn() && hasCaptions(m_preferences.captionLanguage()))
        m_language = m_preferences.captionLanguage();
    loadCaptions();
    showQuality();
}

std::optional<int> PlayerMenus::rememberedQuality() const
{
    const int wish = m_preferences.quality();
    if (wish <= 0)
        return std::nullopt;
    const auto fits = std::ranges::find_if(m_qualities, [wish](const wire::HomeVideoFile &file) {
        return file.resolution > 0 && file.resolution <= wish;
    });
    return fits == m_qualities.end() ? std::nullopt : std::optional<int>(fits->resolution);
}

void PlayerMenus::showQuality()
{
    if (m_qualities.empty()) {
        m_view.bar().setQuality({});
        return;
    }
    const auto textOf = [this](int resolution) {
        const auto file = std::ranges::find(m_qualities, resolution, &wire::HomeVideoFile::resolution);
        return file == m_qualities.end() ? words::qualityName(resolution) : qualityText(*file);
    };
    if (const auto chosen = m_player.quality()) {
        m_view.bar().setQuality(textOf(*chosen));
        return;
    }
    const QSize size = m_player.engine().pictureSize();
    m_view.bar().setQuality(size.isEmpty()
                                ? words::automaticQuality()
                                : words::automaticNow(textOf(std::min(size.width(), size.height()))));
}

void PlayerMenus::openQuality()
{
    auto *menu = new Popover(words::quality(), &m_view);
    constexpr int automatic = -1;
    menu->addChoice(words::automaticQuality(), automatic);
    for (const wire::HomeVideoFile &file : m_qualities)
        menu->addChoice(qualityText(file), file.resolution);
    menu->setChosen(m_player.quality().value_or(automatic));
    connect(menu, &Popover::picked, this, [this](const QVariant &value) {
        const int resolution = value.toInt();
        chooseQuality(resolution == automatic ? std::nullopt : std::optional<int>(resolution));
    });
    m_view.openMenu(menu, m_view.bar().qualityButton());
}

void PlayerMenus::chooseQuality(std::optional<int> resolution)
{
    if (resolution != 0) // sound alone is for this once
        m_preferences.setQuality(resolution.value_or(0));
    m_player.setQuality(resolution);
    showQuality();
}

void PlayerMenus::openSpeed()
{
    auto *menu = new Popover(words::playbackSpeed(), &m_view);
    for (const double speed : PlayerControl::speeds)
        menu->addChoice(qFuzzyCompare(speed, 1) ? words::normalSpeed() : words::speed(speed), speed);
    menu->setChosen(m_player.engine().speed());
    connect(menu, &Popover::picked, this,
            [this](const QVariant &value) { m_control.setSpeed(value.toDouble()); });
    m_view.openMenu(menu, m_view.bar().speedButton());
}

void PlayerMenus::openCaptions()
{
    m_view.bar().setCaptions(!m_captions.empty(), !m_language.isEmpty()); // the click has turned it over
    auto *menu = new Popover(words::captionsMenu(), &m_view);
    menu->addChoice(words::noCaptions(), QString());
    for (const wire::HomeCaption &caption : m_captions)
        menu->addChoice(languageText(caption), QString::fromStdString(caption.language));
    menu->setChosen(m_language);
    connect(menu, &Popover::picked, this,
            [this](const QVariant &value) { chooseCaptions(value.toString()); });
    m_view.openMenu(menu, m_view.bar().captionsButton());
}

bool PlayerMenus::hasCaptions(const QString &language) const
{
    return std::ranges::find(m_captions, language.toStdString(), &wire::HomeCaption::language)
        != m_captions.end();
}

void PlayerMenus::toggleCaptions()
{
    if (m_captions.empty())
        return;
    const QString last = m_preferences.captionLanguage();
    const QString language = hasCaptions(last) ? last : QString::fromStdString(m_captions.front().language);
    chooseCaptions(m_language.isEmpty() ? language : QString());
    const auto shown = std::ranges::find(m_captions, m_language.toStdString(), &wire::HomeCaption::language);
    m_view.hint().say(Icon::captions, shown == m_captions.end() ? words::noCaptions() : languageText(*shown));
}

void PlayerMenus::chooseCaptions(const QString &language)
{
    m_language = language;
    m_preferences.setCaptionsOn(!language.isEmpty());
    if (!language.isEmpty())
        m_preferences.setCaptionLanguage(language);
    loadCaptions();
}

void PlayerMenus::loadCaptions()
{
    m_view.bar().setCaptions(!m_captions.empty(), !m_language.isEmpty());
    const auto caption
        = std::ranges::find(m_captions, m_language.toStdString(), &wire::HomeCaption::language);
    const std::string url = caption == m_captions.end() ? std::string() : caption->url;
    if (url == std::exchange(m_captionsUrl, url))
        return;
    const int asked = ++m_asked;
    m_player.setCaptions({});
    if (url.empty())
        return;
    QCoro::connect(m_client.videoFile(this, m_video, ImageCache::key(url)), this,
                   [this, asked](const Result<QByteArray> &bytes) {
                       if (asked != m_asked || !bytes)
                           return;
                       if (auto track = wire::parseWebVtt({bytes->constData(), std::size_t(bytes->size())}))
                           m_player.setCaptions(CaptionTrack(*std::move(track)));
                   });
}

}

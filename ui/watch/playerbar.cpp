// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/playerbar.h"

#include "parts/textlabel.h"
#include "watch/barbutton.h"
#include "watch/seekbar.h"
#include "words/format.h"
#include "words/watchwords.h"

#include <QHBoxLayout>

namespace spirula::ui
{
namespace
{

using Where = PlayerPlace::Where;

/// Below these widths there is less in it.
constexpr int roomyWidth = 640;
constexpr int leastWidth = 460;
constexpr int volumeStep = 5; ///< per cent, as by the player's keys
constexpr float darkest = 0.72F;

}

PlayerBar::PlayerBar(QWidget *parent)
    : QWidget(parent)
    , m_seek(new SeekBar(words::seekBar(), this))
    , m_main(new BarButton(Icon::play, words::play(), this))
    , m_next(new BarButton(Icon::skipForward, words::nextVideo(), this))
    , m_mute(new BarButton(Icon::volume, words::mute(), this))
    , m_volume(new BarSlider(words::volume(), this))
    , m_times(new TextLabel(TextRole::body, {}, this))
    , m_captions(new BarButton(Icon::captions, words::captionsMenu(), this))
    , m_speed(new BarButton(words::speed(1), words::playbackSpeed(), this))
    , m_quality(new BarButton(words::automaticQuality(), words::quality(), this))
    , m_gear(new BarButton(Icon::settings, words::moreOfPlayer(), this))
    , m_mini(new BarButton(Icon::miniPlayer, words::miniPlayer(), this))
    , m_theatre(new BarButton(Icon::theatre, words::theatre(), this))
    , m_full(new BarButton(Icon::fullScreen, words::fullScreen(), this))
{
    setLayoutDirection(Qt::LeftToRight); // clocks and seek bars are not mirrored
    setCursor(Qt::ArrowCursor);
    m_captions->setCheckable(true);
    m_volume->setRange(0, 100);
    m_volume->setSingleStep(volumeStep);
    m_volume->setFixedWidth(2 * metric::step32 + metric::step8);
    m_times->setInk(Token::onPicture);
    m_times->setFit(TextLabel::Fit::elide);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metric::step8, metric::step32, metric::step8, metric::step4);
    column->setSpacing(0);
    column->addWidget(m_seek);
    auto *row = new QHBoxLayout;
    row->setSpacing(metric::step4);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_main, m_next, m_mute, m_volume})
        row->addWidget(widget);
    row->addSpacing(metric::step4);
    row->addWidget(m_times, 1);
    for (QWidget *widget : {m_captions, m_speed, m_quality, m_gear, m_mini, m_theatre, m_full})
        row->addWidget(widget);
    column->addLayout(row);

    connect(m_main, &QAbstractButton::clicked, this, &PlayerBar::mainClicked);
    connect(m_next, &QAbstractButton::clicked, this, &PlayerBar::nextClicked);
    connect(m_mute, &QAbstractButton::clicked, this, &PlayerBar::muteClicked);
    connect(m_volume, &BarSlider::chosen, this, &PlayerBar::volumeChosen);
    connect(m_captions, &QAbstractButton::clicked, this, &PlayerBar::captionsClicked);
    connect(m_speed, &QAbstractButton::clicked, this, &PlayerBar::speedClicked);
    connect(m_quality, &QAbstractButton::clicked, this, &PlayerBar::qualityClicked);
    connect(m_gear, &QAbstractButton::clicked, this, &PlayerBar::gearClicked);
    connect(m_mini, &QAbstractButton::clicked, this, &PlayerBar::miniClicked);
    connect(m_theatre, &QAbstractButton::clicked, this, &PlayerBar::theatreClicked);
    connect(m_full, &QAbstractButton::clicked, this, &PlayerBar::fullScreenClicked);
    showWhatFits();
}

void PlayerBar::setMain(Main main)
{
    switch (main) {
    case Main::play:
        m_main->setSymbol(Icon::play);
        m_main->setName(words::play());
        break;
    case Main::pause:
        m_main->setSymbol(Icon::pause);
        m_main->setName(words::pausePlaying());
        break;
    case Main::replay:
        m_main->setSymbol(Icon::undo);
        m_main->setName(words::replay());
        break;
    }
}

void PlayerBar::setTimes(qint64 position, qint64 duration, qint64 buffered)
{
    m_position = position;
    m_duration = duration;
    m_seek->setTimes(position, duration, buffered);
    showTimes();
}

void PlayerBar::showTimes()
{
    const QString times = words::playedOf(words::duration(m_position), words::duration(m_duration));
    const QString chapter = chapterAt(m_position);
    m_times->setText(chapter.isEmpty() ? times : words::inChapter(times, chapter));
}

void PlayerBar::setChapters(const std::vector<model::Chapter> &chapters)
{
    m_chapters = chapters;
    m_seek->setChapters(chapters);
    showTimes();
}

QString PlayerBar::chapterAt(qint64 ms) const
{
    const auto after = std::ranges::upper_bound(m_chapters, ms / 1000, {}, &model::Chapter::timecode);
    return after == m_chapters.begin() ? QString() : QString::fromStdString(std::prev(after)->title);
}

void PlayerBar::setSound(int volume, bool muted)
{
    const bool silent = muted || volume == 0;
    m_mute->setSymbol(silent ? Icon::muted : volume < 50 ? Icon::volumeLow : Icon::volume);
    m_mute->setName(muted ? words::unmute() : words::mute());
    if (!m_volume->isSliderDown())
        m_volume->setValue(silent ? 0 : volume);
}

void PlayerBar::setSpeed(double speed)
{
    m_speed->setText(words::speed(speed));
    m_speed->updateGeometry();
}

void PlayerBar::setQuality(const QString &text)
{
    m_hasQualities = !text.isEmpty();
    m_quality->setText(text);
    m_quality->updateGeometry();
    showWhatFits();
}

void PlayerBar::setCaptions(bool available, bool on)
{
    m_hasCaptions = available;
    m_captions->setChecked(on);
    showWhatFits();
}

void PlayerBar::setCanGoNext(bool can)
{
    m_canGoNext = can;
    showWhatFits();
}

void PlayerBar::setWhere(PlayerPlace::Where where)
{
    m_where = where;
    const bool full = where == Where::fullScreen;
    m_full->setSymbol(full ? Icon::leaveFullScreen : Icon::fullScreen);
    m_full->setName(full ? words::leaveFullScreen() : words::fullScreen());
    showWhatFits();
}

void PlayerBar::setTheatre(bool on) { m_theatre->setName(on ? words::leaveTheatre() : words::theatre()); }

void PlayerBar::showWhatFits()
{
    const bool mini = m_where == Where::mini;
    const bool roomy = !mini && width() >= roomyWidth;
    const bool fair = !mini && width() >= leastWidth;
    m_next->setVisible(m_canGoNext && roomy);
    m_mute->setVisible(!mini);
    m_volume->setVisible(roomy);
    m_captions->setVisible(m_hasCaptions && !mini);
    m_speed->setVisible(fair);
    m_quality->setVisible(m_hasQualities && fair);
    m_gear->setVisible(fair);
    m_mini->setVisible(roomy && m_where == Where::page);
    m_theatre->setVisible(fair && m_where == Where::page);
    m_full->setVisible(!mini);
}

void PlayerBar::resizeEvent(QResizeEvent *) { showWhatFits(); }

void PlayerBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor black = lightColour(Token::picture);
    QLinearGradient darkness(0, 0, 0, height());
    black.setAlphaF(0);
    darkness.setColorAt(0, black);
    black.setAlphaF(darkest);
    darkness.setColorAt(1, black);
    painter.fillRect(rect(), darkness);
}

}

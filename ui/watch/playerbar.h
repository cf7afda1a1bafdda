// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/video.h"
#include "watch/playerplace.h"

#include <QWidget>

namespace spirula::ui
{

class BarButton;
class BarSlider;
class SeekBar;
class TextLabel;

/// What steers the player, white on a darkness that grows towards the lower edge of the picture.
class PlayerBar : public QWidget
{
    Q_OBJECT
public:
    enum class Main { play, pause, replay };

    explicit PlayerBar(QWidget *parent);

    void setMain(Main main);
    void setTimes(qint64 position, qint64 duration, qint64 buffered);
    void setChapters(const std::vector<model::Chapter> &chapters);
    void setSound(int volume, bool muted);
    void setSpeed(double speed);
    void setQuality(const QString &text); ///< empty: there is none to choose
    void setCaptions(bool available, bool on);
    void setCanGoNext(bool can);
    void setWhere(PlayerPlace::Where where);
    void setTheatre(bool on);

    /// The chapter at this time; empty for none.
    QString chapterAt(qint64 ms) const;
    SeekBar &seekBar() { return *m_seek; }
    BarButton *speedButton() { return m_speed; }
    BarButton *qualityButton() { return m_quality; }
    BarButton *captionsButton() { return m_captions; }
    BarButton *gearButton() { return m_gear; }

Q_SIGNALS:
    void mainClicked();
    void nextClicked();
    void muteClicked();
    void volumeChosen(int percent);
    void captionsClicked();
    void speedClicked();
    void qualityClicked();
    void gearClicked();
    void miniClicked();
    void theatreClicked();
    void fullScreenClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showWhatFits();
    void showTimes();

    SeekBar *m_seek;
    BarButton *m_main;
    BarButton *m_next;
    BarButton *m_mute;
    BarSlider *m_volume;
    TextLabel *m_times;
    BarButton *m_captions;
    BarButton *m_speed;
    BarButton *m_quality;
    BarButton *m_gear;
    BarButton *m_mini;
    BarButton *m_theatre;
    BarButton *m_full;
    std::vector<model::Chapter> m_chapters;
    qint64 m_position = 0;
    qint64 m_duration = 0;
    PlayerPlace::Where m_where = PlayerPlace::Where::page;
    bool m_hasQualities = false;
    bool m_hasCaptions = false;
    bool m_canGoNext = false;
};

}

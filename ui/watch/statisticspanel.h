// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/home/homevideo.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace spirula::ui
{

class MediaEngine;
class TextLabel;

/// Facts about what plays, in a corner of the picture, anew each second.
class StatisticsPanel : public QWidget
{
    Q_OBJECT
public:
    StatisticsPanel(MediaEngine &engine, QWidget *parent);

    void setQualities(std::vector<wire::HomeVideoFile> qualities) { m_qualities = std::move(qualities); }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void count();
    void tell(int shownPerSecond); ///< -1: not known

    MediaEngine &m_engine;
    TextLabel *m_text;
    QTimer m_second;
    qint64 m_shown = 0; ///< pictures, when it was counted last
    QElapsedTimer m_since; ///< then
    std::vector<wire::HomeVideoFile> m_qualities;
};

}

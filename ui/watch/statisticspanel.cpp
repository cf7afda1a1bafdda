// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/statisticspanel.h"

#include "parts/brush.h"
#include "parts/textlabel.h"
#include "watch/mediaengine.h"
#include "words/videowords.h"
#include "words/watchwords.h"

#include <QVBoxLayout>

namespace spirula::ui
{
namespace
{

constexpr float darkness = 0.78F;
constexpr int secondMs = 1000;

}

StatisticsPanel::StatisticsPanel(MediaEngine &engine, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_text(new TextLabel(TextRole::caption, {}, this))
    , m_second(this)
{
    setObjectName(QStringLiteral("statistics"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_text->setInk(Token::onPicture);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metric::step12, metric::step8, metric::step12, metric::step8);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addWidget(m_text);
    m_second.setInterval(secondMs);
    connect(&m_second, &QTimer::timeout, this, &StatisticsPanel::count);
    hide();
}

void StatisticsPanel::showEvent(QShowEvent *)
{
    move(metric::step16, metric::step16);
    m_shown = m_engine.picturesShown();
    m_since.start();
    tell(-1);
    m_second.start();
}

void StatisticsPanel::hideEvent(QHideEvent *) { m_second.stop(); }

void StatisticsPanel::count()
{
    const qint64 shown = m_engine.picturesShown();
    const bool playing = m_engine.state() == MediaEngine::State::playing;
    const double rate = double(shown - m_shown) * secondMs / double(std::max<qint64>(m_since.restart(), 1));
    tell(playing ? qRound(rate) : -1); // a timer is not punctual
    m_shown = shown;
}

void StatisticsPanel::tell(int shownPerSecond)
{
    const QSize size = m_engine.pictureSize();
    const auto file = std::ranges::find(m_qualities, std::min(size.width(), size.height()),
                                        &wire::HomeVideoFile::resolution);
    QStringList lines;
    if (!size.isEmpty())
        lines << words::statisticsPicture(size.width(), size.height());
    if (file != m_qualities.end()) {
        lines << words::statisticsQuality(words::qualityName(file->resolution));
        if (shownPerSecond >= 0)
            lines << words::statisticsRate(shownPerSecond, qRound(file->fps * m_engine.speed()));
        lines << words::statisticsCodecs(QString::fromStdString(file->codecs));
        lines << words::statisticsBitRate(double(file->bandwidth) / 1'000'000);
    }
    m_text->setText(lines.isEmpty() ? words::statisticsNone() : lines.join(u'\n'));
    layout()->activate();
}

void StatisticsPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor ground = lightColour(Token::picture);
    ground.setAlphaF(darkness);
    brush::panel(painter, rect(), ground, {}, metric::radiusControl);
}

}

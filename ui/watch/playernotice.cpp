// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/playernotice.h"

#include "parts/button.h"
#include "parts/progressline.h"
#include "parts/spinner.h"
#include "parts/textlabel.h"
#include "words/watchwords.h"

#include <QPainter>
#include <QVBoxLayout>

namespace spirula::ui
{
namespace
{

constexpr int spinnerSide = 48;
constexpr int progressWidth = 320;
constexpr int leastForChoices = 240;
constexpr float darkness = 0.72F;

}

PlayerNotice::PlayerNotice(QWidget *parent)
    : QWidget(parent)
    , m_spinner(new Spinner(spinnerSide, this))
    , m_headline(new TextLabel(TextRole::title, {}, this))
    , m_text(new TextLabel(TextRole::body, {}, this))
    , m_progress(new ProgressLine(words::beingPrepared(), this))
    , m_choices(new QWidget(this))
    , m_buttons(new QHBoxLayout(m_choices))
{
    m_spinner->setInk(Token::onPicture);
    m_progress->setInk(Token::onPicture);
    m_progress->setMaximumWidth(progressWidth);
    for (TextLabel *label : {m_headline, m_text}) {
        label->setInk(Token::onPicture);
        label->setFit(TextLabel::Fit::wrap);
        label->setAlignment(Qt::AlignCenter);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    m_buttons->setContentsMargins({});
    m_buttons->setSpacing(metric::step12);
    m_buttons->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metric::step24, metric::step12, metric::step24, metric::step12);
    column->setSpacing(metric::step12);
    column->addStretch();
    column->addWidget(m_spinner, 0, Qt::AlignHCenter);
    column->addWidget(m_headline);
    column->addWidget(m_text);
    auto *progress = new QHBoxLayout;
    progress->addStretch();
    progress->addWidget(m_progress, 1);
    progress->addStretch();
    column->addLayout(progress);
    column->addWidget(m_choices);
    column->addStretch();
    hide();
}

void PlayerNotice::reset(bool dark)
{
    m_dark = dark;
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_progress->hide();
    m_spinner->hide();
    m_headline->hide();
    m_text->hide();
    // A spinner leaves clicks to the picture.
    setAttribute(Qt::WA_TransparentForMouseEvents, !dark);
    show();
    update();
}

void PlayerNotice::showWaiting(const QString &reason)
{
    reset(false);
    m_spinner->show();
    m_text->setText(reason);
    m_text->setVisible(!reason.isEmpty());
}

void PlayerNotice::showText(const QString &headline, const QString &text)
{
    reset(true);
    m_headline->setText(headline);
    m_headline->setVisible(!headline.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_progress->restart();
}

void PlayerNotice::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void PlayerNotice::setProgress(int perMille)
{
    m_progress->advance(perMille);
    m_progress->show();
}

QPushButton *PlayerNotice::addButton(const QString &text)
{
    auto *button = new Button(Button::Kind::plain, text, m_choices);
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the keys to the player
    m_buttons->addWidget(button);
    return button;
}

void PlayerNotice::clear() { hide(); }

bool PlayerNotice::isWaiting() const { return !isHidden() && !m_spinner->isHidden(); }

QString PlayerNotice::headline() const { return isHidden() ? QString() : m_headline->text(); }

QString PlayerNotice::text() const { return isHidden() || m_text->isHidden() ? QString() : m_text->text(); }

void PlayerNotice::resizeEvent(QResizeEvent *) { m_choices->setVisible(height() >= leastForChoices); }

void PlayerNotice::paintEvent(QPaintEvent *)
{
    if (!m_dark)
        return;
    QPainter painter(this);
    QColor black = lightColour(Token::picture);
    black.setAlphaF(darkness);
    painter.fillRect(rect(), black);
}

}

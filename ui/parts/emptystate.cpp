// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/emptystate.h"

#include "parts/textlabel.h"

#include <QPainter>
#include <QVBoxLayout>

namespace spirula::ui
{

namespace
{

/// The icon, large and quiet, in the colours of the moment.
class Picture : public QWidget
{
public:
    Picture(Icon symbol, QWidget *parent)
        : QWidget(parent)
        , m_icon(icon(symbol, Token::muted))
    {
        setFixedSize(metric::step48, metric::step48);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, rect());
    }

private:
    QIcon m_icon;
};

}

EmptyState::EmptyState(Icon icon, const QString &headline, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_headline(new TextLabel(TextRole::title, headline, this))
    , m_text(new TextLabel(TextRole::body, text, this))
    , m_buttons(new QHBoxLayout)
{
    for (TextLabel *label : {m_headline, m_text}) {
        label->setFit(TextLabel::Fit::wrap);
        label->setAlignment(Qt::AlignCenter);
        label->setMaximumWidth(metric::readable);
    }
    m_text->setInk(Token::muted);
    m_text->setVisible(!text.isEmpty());
    m_buttons->setSpacing(metric::step12);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metric::step24, metric::step24, metric::step24, metric::step24);
    column->setSpacing(metric::step12);
    column->addStretch();
    column->addWidget(new Picture(icon, this), 0, Qt::AlignHCenter);
    for (TextLabel *label : {m_headline, m_text}) {
        auto *row = new QHBoxLayout;
        row->addStretch();
        row->addWidget(label, metric::readable);
        row->addStretch();
        column->addLayout(row);
    }
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addLayout(m_buttons);
    row->addStretch();
    column->addLayout(row);
    column->addStretch();
}

void EmptyState::setHeadline(const QString &headline) { m_headline->setText(headline); }

void EmptyState::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void EmptyState::addButton(QWidget *button) { m_buttons->addWidget(button); }

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/banner.h"

#include "parts/button.h"
#include "parts/flowlayout.h"
#include "parts/pairlayout.h"
#include "words/partswords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyle>
#include <QVBoxLayout>

namespace spirula::ui
{

namespace
{
constexpr int detailLines = 6;

Token kindToken(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::warning:
        return Token::warn;
    case Banner::Kind::error:
        return Token::bad;
    case Banner::Kind::note:
        break;
    }
    return Token::accent;
}
}

Banner::Banner(Kind kind, const QString &headline, const QString &text, QWidget *parent)
    : Surface(Token::surface, metric::radiusCard, parent)
    , m_kind(kind)
    , m_buttons(new QWidget(this))
    , m_flow(new FlowLayout(m_buttons, metric::step8))
{
    setAccessibleName(headline);
    setAccessibleDescription(text);
    auto *column = new QVBoxLayout(this);
    // The sign stands before the text.
    auto *line = new QHBoxLayout;
    line->addSpacing(metric::step24 + metric::step12);
    auto *row = new PairLayout(metric::step12);
    line->addLayout(row, 1);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(metric::step4);
    texts->addWidget(makeText(headline, TextRole::strong));
    if (!text.isEmpty()) {
        texts->addWidget(makeText(text, TextRole::body, Token::muted));
    }
    row->addLayout(texts);
    row->addWidget(m_buttons);
    column->setContentsMargins(metric::step16, metric::step12, metric::step12, metric::step12);
    column->addLayout(line);
}

void Banner::setDetails(const QString &details)
{
    if (m_detailsText) {
        m_detailsText->setPlainText(details);
        return;
    }
    m_details = new QWidget(this);
    m_detailsText = new QPlainTextEdit(details, m_details);
    m_detailsText->setReadOnly(true);
    m_detailsText->setTabChangesFocus(true);
    m_detailsText->setAccessibleName(words::showDetails());
    m_detailsText->setFixedHeight(m_detailsText->fontMetrics().lineSpacing() * detailLines + metric::step16);
    auto *copy = new Button(Button::Kind::plain, words::copyDetails(), m_details);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_detailsText->toPlainText()); });
    auto *column = new QVBoxLayout(m_details);
    column->setContentsMargins(0, metric::step8, 0, 0);
    column->addWidget(m_detailsText);
    column->addWidget(copy, 0, Qt::AlignLeft);
    layout()->addWidget(m_details);
    m_details->hide();
    auto *fold = addAction(words::showDetails());
    connect(fold, &QPushButton::clicked, this, [this, fold] {
        m_details->setVisible(m_details->isHidden());
        fold->setText(m_details->isHidden() ? words::showDetails() : words::hideDetails());
    });
}

QPushButton *Banner::addAction(const QString &text)
{
    auto *button = new Button(Button::Kind::plain, text, m_buttons);
    m_flow->addWidget(button);
    return button;
}

void Banner::setDismissible()
{
    connect(addAction(words::dismiss()), &QPushButton::clicked, this, &Banner::dismissed);
}

QRect Banner::signArea() const
{
    const QRect sign(metric::step16, metric::step12, metric::step24, metric::step24);
    return QStyle::visualRect(layoutDirection(), rect(), sign);
}

void Banner::paintEvent(QPaintEvent *event)
{
    Surface::paintEvent(event);
    const Theme &theme = Theme::ofApplication();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(kindToken(m_kind)));
    painter.drawEllipse(signArea());
    painter.setPen(theme.colour(Token::surface));
    painter.setFont(theme.font(TextRole::strong));
    painter.drawText(signArea(), Qt::AlignCenter,
                     m_kind == Kind::note ? QStringLiteral("i") : QStringLiteral("!"));
}

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingrow.h"

#include "parts/iconbutton.h"
#include "parts/textlabel.h"
#include "words/errorwords.h"
#include "words/settingswords.h"

#include <QVBoxLayout>

namespace spirula::ui
{

SettingRow::SettingRow(const QString &title, QWidget *control, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_control(control)
    , m_column(new QVBoxLayout(this))
    , m_reset(new IconButton(Icon::undo, words::resetSetting(title), this))
    , m_error(TextLabel::paragraph(TextRole::caption, {}, this, Token::bad))
{
    control->setAccessibleName(title);
    m_reset->setObjectName(QStringLiteral("reset"));
    m_error->setObjectName(QStringLiteral("error"));
    m_error->hide();
    QSizePolicy keepsRoom = m_reset->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keepsRoom);
    m_reset->hide();
    auto *across = new QHBoxLayout;
    auto *name = TextLabel::paragraph(TextRole::body, title, this);
    across->setSpacing(metric::step12);
    across->addWidget(name, 1);
    across->addWidget(control, 1);
    across->addWidget(m_reset);
    m_column->setContentsMargins({});
    m_column->setSpacing(metric::step4);
    m_column->addLayout(across);
    m_column->addWidget(m_error);
    connect(m_reset, &IconButton::clicked, this, &SettingRow::resetWanted);
}

void SettingRow::setDiffers(bool differs) { m_reset->setVisible(differs); }

void SettingRow::putBelow() { m_column->insertWidget(1, m_control); }

void SettingRow::showError(const Error &error)
{
    const words::Explanation why = words::explain(error);
    showProblem(why.headline + QLatin1Char(' ') + why.sentences());
}

void SettingRow::showProblem(const QString &sentence)
{
    m_error->setInk(Token::bad);
    m_error->setTextOrHide(sentence);
}

void SettingRow::showNote(const QString &sentence)
{
    m_error->setInk(Token::muted);
    m_error->setTextOrHide(sentence);
}

}

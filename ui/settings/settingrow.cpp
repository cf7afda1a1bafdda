// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingrow.h"

#include "parts/rolelabel.h"
#include "words/errorwords.h"
#include "words/settingswords.h"

#include <QVBoxLayout>

namespace spirula::ui
{

SettingRow::SettingRow(const QString &title, QWidget *control, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_reset(new QPushButton(words::reset(), this))
    , m_error(new RoleLabel(TextRole::caption, this, Token::bad))
{
    control->setAccessibleName(title);
    m_reset->setAccessibleName(words::resetSetting(title));
    m_error->setObjectName(QStringLiteral("error"));
    m_error->hide();
    QSizePolicy keepsRoom = m_reset->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keepsRoom);
    m_reset->hide();
    auto *across = new QHBoxLayout;
    across->addWidget(new RoleLabel(title, TextRole::body, this), 1);
    across->addWidget(control, 1);
    across->addWidget(m_reset);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metric::step4);
    column->addLayout(across);
    column->addWidget(m_error);
    connect(m_reset, &QPushButton::clicked, this, &SettingRow::resetWanted);
}

void SettingRow::setDiffers(bool differs) { m_reset->setVisible(differs); }

void SettingRow::showError(const Error &error)
{
    const words::Explanation why = words::explain(error);
    m_error->setTextOrHide(why.headline + QLatin1Char(' ') + why.sentences());
}

void SettingRow::clearError() { m_error->hide(); }

}

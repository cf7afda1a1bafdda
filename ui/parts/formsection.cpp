// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/formsection.h"

#include "parts/textlabel.h"

namespace spirula::ui
{

FormSection::FormSection(const QString &heading, QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    setAccessibleName(heading);
    m_rows->setContentsMargins({});
    m_rows->setSpacing(metric::step16);
    m_rows->addWidget(new TextLabel(TextRole::heading, heading, this));
}

void FormSection::addRow(QWidget *row) { m_rows->addWidget(row); }

}

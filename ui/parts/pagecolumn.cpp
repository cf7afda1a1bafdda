// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/pagecolumn.h"

#include "parts/tokens.h"

namespace spirula::ui
{

PageColumn::PageColumn(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *whole = new QWidget;
    auto *across = new QHBoxLayout(whole);
    across->setContentsMargins(metric::pagePadding, metric::pagePadding, metric::pagePadding,
                               metric::pagePadding);
    auto *readable = new QWidget(whole);
    readable->setMaximumWidth(metric::readable);
    m_column = new QVBoxLayout(readable);
    m_column->setContentsMargins({});
    m_column->setSpacing(metric::step12);
    m_column->setAlignment(Qt::AlignTop);
    across->addWidget(readable, 1);
    across->addStretch(0);
    setWidget(whole);
}

}

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
    // A stretch below, for an alignment to the top would take too little height for texts that wrap.
    auto *down = new QVBoxLayout(readable);
    down->setContentsMargins({});
    m_column = new QVBoxLayout;
    m_column->setSpacing(metric::step12);
    down->addLayout(m_column);
    down->addStretch(1);
    across->addWidget(readable, 1);
    across->addStretch(0);
    setWidget(whole);
}

}

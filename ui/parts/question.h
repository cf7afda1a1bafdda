// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/button.h"

#include <QList>
#include <QString>

#include <functional>

class QWidget;

namespace spirula::ui
{

class Sheet;

/// One way to answer: a verb, and what follows from it.
struct Answering {
    using Kind = Button::Kind;

    QString text;
    Kind kind = Kind::plain;
    std::function<void()> action; ///< may be empty: nothing is done
};

/// Asks, where something cannot be undone. Esc does nothing; the focus begins where nothing is lost.
Sheet *question(QWidget *parent, const QString &headline, const QString &text,
                const QList<Answering> &answers);

}

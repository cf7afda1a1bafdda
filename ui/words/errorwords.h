// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QString>

namespace spirula::ui::words
{

/// An error for people: what happened, why, what is safe, what can be done.
struct Explanation {
    QString headline; ///< what happened, a sentence
    QString text; ///< why or how far; may be empty
    QString safe; ///< what was not lost; may be empty
    QString actionId; ///< "tryAgain", "chooseAnother" …; empty where nothing helps

    QString sentences() const; ///< text and safe, one behind the other
};

Explanation explain(const Error &error);
/// The button of an Explanation's action: a verb.
QString actionText(const QString &actionId);
/// For the folded part of a banner: code, parameters and detail, without passwords and tokens.
QString details(const Error &error);

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace spirula::ui::words
{

/// Tells KI18n where the catalogues lie for a program in `programFolder`: beside it, as the build and
/// packages put them.
void findCatalogue(const QString &programFolder);
/// Codes of the languages that there are: English, and those with a catalogue.
QStringList availableLanguages();
/// Texts are in this language from now on, Qt's own too; empty: in the system's. Needs an application.
void useLanguage(const QString &code);
/// In which direction the language that is used is read.
Qt::LayoutDirection textDirection();

}

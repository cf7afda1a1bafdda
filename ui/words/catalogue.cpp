// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/catalogue.h"

#include <KLocalizedString>

#include <QDir>

namespace spirula::ui::words
{

void findCatalogue(const QString &programFolder)
{
    KLocalizedString::setApplicationDomain(TRANSLATION_DOMAIN);
    KLocalizedString::addDomainLocaleDir(
        TRANSLATION_DOMAIN, QDir::cleanPath(QDir(programFolder).filePath(QStringLiteral("../share/locale"))));
}

}

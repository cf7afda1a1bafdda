// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/catalogue.h"

#include <KLocalizedString>

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace spirula::ui::words
{

void findCatalogue(const QString &programFolder)
{
    KLocalizedString::setApplicationDomain(TRANSLATION_DOMAIN);
    KLocalizedString::addDomainLocaleDir(
        TRANSLATION_DOMAIN, QDir::cleanPath(QDir(programFolder).filePath(QStringLiteral("../share/locale"))));
}

QStringList availableLanguages()
{
    QStringList codes{QStringLiteral("en")};
    for (const QString &code : KLocalizedString::availableApplicationTranslations()) {
        if (!code.startsWith(u"x-") && !codes.contains(code) && code != u"en_US") { // x-: for tests
            codes << code;
        }
    }
    codes.sort();
    return codes;
}

namespace
{

/// Menus of fields, dialogs and the names of keys are Qt's own words. KI18n has them in the system's
/// language.
void useWordsOfQt(const QLocale &language)
{
    for (QTranslator *others : qApp->findChildren<QTranslator *>(Qt::FindDirectChildrenOnly)) {
        delete others;
    }
    auto *translator = new QTranslator(qApp);
    if (translator->load(language, QStringLiteral("qtbase"), QStringLiteral("_"),
                         QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(translator);
    }
}

}

void useLanguage(const QString &code)
{
    if (code.isEmpty()) {
        KLocalizedString::clearLanguages();
        return;
    }
    KLocalizedString::setLanguages({code});
    useWordsOfQt(QLocale(code));
    // Numbers and dates are written as in that language, in the system's country where that speaks it.
    const QLocale system = QLocale::system();
    const QLocale chosen(code);
    QLocale::setDefault(chosen.language() == system.language() ? system : chosen);
}

Qt::LayoutDirection textDirection()
{
    const QString code = KLocalizedString::languages().value(0);
    return code == u"x-rtl" ? Qt::RightToLeft : QLocale(code).textDirection();
}

}

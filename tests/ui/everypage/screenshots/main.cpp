// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/spirulastyle.h"
#include "parts/theme.h"
#include "shell/pagestack.h"
#include "words/catalogue.h"

#include "ui/support/everysheet.h"
#include "ui/support/testlocale.h"
#include "ui/support/wholehome.h"

#include <QApplication>
#include <QDir>

using namespace spirula;
using namespace spirula::ui;

namespace
{

struct Look {
    QString language;
    Appearance appearance;
    QSize size;

    QString name() const
    {
        return QStringLiteral("%1-%2-%3x%4")
            .arg(language, appearance == Appearance::dark ? QStringLiteral("dark") : QStringLiteral("light"))
            .arg(size.width())
            .arg(size.height());
    }
};

std::vector<Look> everyLook()
{
    std::vector<Look> looks;
    for (const char *language : {"en", "de", "x-rtl"}) {
        for (const Appearance appearance : {Appearance::light, Appearance::dark}) {
            for (const QSize size : {QSize(1280, 800), QSize(2560, 1440)}) {
                looks.push_back({QString::fromLatin1(language), appearance, size});
            }
        }
    }
    looks.push_back({QStringLiteral("en"), Appearance::light, QSize(720, 480)});
    looks.push_back({QStringLiteral("de"), Appearance::light, QSize(720, 480)});
    const QString only = qEnvironmentVariable("SPIRULA_LOOKS"); // a part of their names
    std::erase_if(looks, [&only](const Look &look) { return !look.name().contains(only); });
    return looks;
}

void takePictures(test::WholeHome &home, const Uuid &video, const Look &look, const QDir &folder)
{
    words::useLanguage(look.language);
    QApplication::setLayoutDirection(words::textDirection());
    Theme::ofApplication().setAppearance(look.appearance);
    MainWindow window(home.desk());
    window.resize(look.size);
    window.begin();
    window.show();
    const auto take = [&](const QString &name, int afterMs) {
        QTest::qWait(afterMs);
        window.grab().save(folder.filePath(name + QLatin1Char('-') + look.name() + QStringLiteral(".png")));
    };
    for (const auto &[name, place] : test::everyPlace(video)) {
        if (window.pages().has(place.page)) {
            window.open(place);
            take(name, place.page == Place::Page::watch ? 1500 : 500);
        }
    }
    window.open({.page = Place::Page::myVideos});
    for (const auto &[name, open] : test::everySheet(home, video)) {
        QWidget *above = open(window);
        take(QStringLiteral("above-") + name, 500);
        QTest::keyClick(window.focusWidget() ? window.focusWidget() : above, Qt::Key_Escape);
        QTest::qWait(100);
    }
}

}

/// spirula-screenshots FOLDER: every page of the window, in every look.
int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setApplicationVersion(QStringLiteral(SPIRULA_VERSION));
    test::useTestLocale(); // after the application has set the system's
    const QString folder = QApplication::arguments().value(1);
    if (folder.isEmpty() || !QDir().mkpath(folder)) {
        qCritical("spirula-screenshots FOLDER");
        return 2;
    }
    words::findCatalogue(QStringLiteral(SPIRULA_BIN_DIR));
    applyLook(application);
    Theme::ofApplication().setReducedMotion(true);
    test::WholeHome home;
    if (!home.begin()) {
        qCritical("The node did not start.");
        return 1;
    }
    home.add(QStringLiteral("Draft of a walk"), 5, true);
    home.add(QStringLiteral("Snow on the pass"), 4);
    home.add(QStringLiteral("How the pond froze over in one single night, seen from the kitchen window"), 3);
    home.add(QStringLiteral("Two minutes of rain"), 2);
    const std::optional<Uuid> video = home.add(QStringLiteral("By the sea"), 1);
    if (!video) {
        qCritical("No video was made.");
        return 1;
    }
    for (const Look &look : everyLook()) {
        takePictures(home, *video, look, QDir(folder));
    }
    return 0;
}

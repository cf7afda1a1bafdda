// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingsgroups.h"

#include "settings/settingsform.h"
#include "words/catalogue.h"
#include "words/settingswords.h"
#include "words/videowords.h"

namespace spirula::ui
{

namespace
{

QList<std::pair<QString, QString>> languages()
{
    QList<std::pair<QString, QString>> list{{words::systemLanguage(), QString()}};
    for (const QString &code : words::availableLanguages()) {
        list << std::pair(words::languageName(code), code);
    }
    return list;
}

}

void fillGeneral(SettingsForm &form, Preferences &preferences)
{
    form.addChoice<int>(
        QStringLiteral("appearance"), words::appearance(),
        {{words::likeSystem(), 0}, {words::light(), 1}, {words::dark(), 2}, {words::highContrast(), 3}},
        kept(preferences, &Preferences::appearance, &Preferences::setAppearance, 0));
    form.addChoice<QString>(
        QStringLiteral("language"), words::languageAtNextStart(), languages(),
        {[&preferences] { return preferences.language(); },
         [&preferences](const QString &code, SettingRow &) { preferences.setLanguage(code); }, QString()});
    form.addNumber(QStringLiteral("zoom"), words::zoom(), 80, 200, QStringLiteral(" %"),
                   kept(preferences, &Preferences::zoomPercent, &Preferences::setZoomPercent, 100));
    form.addSwitch(QStringLiteral("reducedMotion"), words::reducedMotion(),
                   kept(preferences, &Preferences::reducedMotion, &Preferences::setReducedMotion, false));
    form.addChoice<int>(QStringLiteral("closing"), words::closing(),
                        {{words::closingAsks(), 0}, {words::closingKeeps(), 1}, {words::closingQuits(), 2}},
                        kept(preferences, &Preferences::closeChoice, &Preferences::setCloseChoice, 0));
    form.addSwitch(QStringLiteral("notifications"), words::notifications(),
                   kept(preferences, &Preferences::notifications, &Preferences::setNotifications, true));
}

void fillPublishing(SettingsForm &form, NodeSettings &node)
{
    using model::Settings;
    form.addSwitch(QStringLiteral("audioOnly"), words::soundOnly(), kept<bool>(node, &Settings::audioOnly));
    form.addSwitch(QStringLiteral("webVideos"), words::plainMp4(), kept<bool>(node, &Settings::webVideos));
    form.addSwitch(QStringLiteral("keepOriginal"), words::keepWorkingCopy(),
                   kept<bool>(node, &Settings::keepOriginal));
    form.addSwitch(QStringLiteral("hardwareEncoding"), words::hardwareEncoding(),
                   kept<bool>(node, &Settings::hardwareEncoding));
    form.addSwitch(QStringLiteral("preparingOnBattery"), words::preparingOnBattery(),
                   kept<bool>(node, &Settings::preparingOnBattery));
    form.addNumber(QStringLiteral("uploadLimit"), words::uploadLimit(), 0, 1'000'000,
                   words::kilobytesPerSecond(), kept<int>(node, &Settings::uploadLimit, 1000));
}

void fillPlayback(SettingsForm &form, Preferences &preferences)
{
    QList<std::pair<QString, int>> qualities{{words::automatic(), 0}};
    for (const int resolution : {2160, 1440, 1080, 720, 480, 360, 240}) {
        qualities << std::pair(words::qualityName(resolution), resolution);
    }
    form.addChoice<int>(QStringLiteral("quality"), words::usualQuality(), qualities,
                        kept(preferences, &Preferences::quality, &Preferences::setQuality, 0));
    form.addSwitch(QStringLiteral("captions"), words::showCaptions(),
                   kept(preferences, &Preferences::captionsOn, &Preferences::setCaptionsOn, false));
}

void fillAdvanced(SettingsForm &form, NodeSettings &node)
{
    using model::Settings;
    form.addNumber(QStringLiteral("publicPort"), words::port(), 1024, 65535, {},
                   kept<int>(node, &Settings::publicPort));
    form.addSwitch(QStringLiteral("requireSandbox"), words::requireSandbox(),
                   kept<bool>(node, &Settings::requireSandbox));
}

}

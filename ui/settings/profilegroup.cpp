// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/channelprofile.h"
#include "settings/pathfield.h"
#include "settings/settingsform.h"
#include "settings/settingsgroups.h"
#include "words/settingswords.h"

namespace spirula::ui
{

namespace
{

/// A text of the profile as a value of a row.
Kept<QString> kept(ChannelProfile &profile, std::string wire::HomeProfile::*shown,
                   std::optional<std::string> wire::ProfileChangeRequest::*changed)
{
    return {[&profile, shown] { return QString::fromStdString(profile.now().*shown); },
            [&profile, changed](const QString &text, SettingRow &row) {
                wire::ProfileChangeRequest change;
                change.*changed = text.trimmed().toStdString();
                profile.change(std::move(change), row);
            },
            std::nullopt};
}

}

void fillProfile(SettingsForm &form, ChannelProfile &profile)
{
    using wire::HomeProfile;
    using Change = wire::ProfileChangeRequest;
    form.addText(QStringLiteral("channelName"), words::channelName(), 120,
                 kept(profile, &HomeProfile::displayName, &Change::displayName));
    form.addText(QStringLiteral("handle"), words::handle(), 50,
                 kept(profile, &HomeProfile::name, &Change::name));
    form.addLongText(QStringLiteral("channelDescription"), words::channelDescription(), 1000,
                     kept(profile, &HomeProfile::description, &Change::description));
    form.addLongText(QStringLiteral("channelSupport"), words::channelSupport(), 1000,
                     kept(profile, &HomeProfile::support, &Change::support));
    auto *picture = new PathField(PathField::What::picture, &form);
    picture->setObjectName(QStringLiteral("channelPicture"));
    SettingRow *row = form.addRow(words::channelPicture(), picture, [picture, &profile] {
        picture->setText(profile.now().avatarUrl.empty() ? words::noPicture() : words::hasPicture());
        picture->setClearable(!profile.now().avatarUrl.empty());
    });
    QObject::connect(picture, &PathField::chosen, &form, [&profile, row](const QString &path) {
        Change change;
        change.avatarPath = path.toStdString();
        profile.change(std::move(change), *row);
    });
    auto *handle = form.findChild<QWidget *>(QStringLiteral("handle"));
    QObject::connect(&profile, &ChannelProfile::changed, handle,
                     [handle, &profile] { handle->setEnabled(!profile.isHandleLocked()); });
}

}

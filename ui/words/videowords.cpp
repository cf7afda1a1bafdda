// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/videowords.h"

#include "words/format.h"

#include <KLocalizedString>

namespace spirula::ui::words
{

QString whoCanWatch() { return i18nc("@label:listbox", "Who can watch"); }

QString privacyName(model::Privacy privacy)
{
    switch (privacy) {
    case model::Privacy::everyone:
        return i18nc("@item:inlistbox who can watch", "Public");
    case model::Privacy::unlisted:
        return i18nc("@item:inlistbox who can watch", "Anyone with the link");
    case model::Privacy::password:
        return i18nc("@item:inlistbox who can watch", "With password");
    case model::Privacy::onlyMe:
        break;
    }
    return i18nc("@item:inlistbox who can watch", "Only me");
}

QString privacyExplained(model::Privacy privacy)
{
    switch (privacy) {
    case model::Privacy::everyone:
        return i18nc("@info:tooltip", "Listed on your page");
    case model::Privacy::unlisted:
        return i18nc("@info:tooltip", "Unlisted: opens for everyone who has the link");
    case model::Privacy::password:
        return i18nc("@info:tooltip", "Opens for everyone who has the link and the password");
    case model::Privacy::onlyMe:
        break;
    }
    return i18nc("@info:tooltip", "Plays only here, in Spirula");
}

QString draftBadge() { return i18nc("@info badge of a video", "Draft"); }

QString scheduledBadge() { return i18nc("@info badge of a video", "Scheduled"); }

QString preparingBadge(int perMille)
{
    return i18nc("@info badge of a video", "Preparing %1", percent(perMille));
}

QString failedBadge() { return i18nc("@info badge of a video", "Failed"); }

QString liveBadge() { return i18nc("@info badge of a video", "LIVE"); }

QString privacyBadge(model::Privacy privacy)
{
    switch (privacy) {
    case model::Privacy::everyone:
        return {};
    case model::Privacy::unlisted:
        return i18nc("@info badge of a video", "Link");
    case model::Privacy::password:
        return i18nc("@info badge of a video", "Password");
    case model::Privacy::onlyMe:
        break;
    }
    return i18nc("@info badge of a video", "Only me");
}

QString qualityName(int resolution)
{
    return resolution == 0 ? i18nc("@item quality", "Sound only")
                           : i18nc("@item quality, lines of the picture", "%1p", QString::number(resolution));
}

QString untouched() { return i18nc("@info", "Your original stays where it is."); }

QString locationRemoved()
{
    return i18nc("@info", "Location and camera data are removed from what is published.");
}

}

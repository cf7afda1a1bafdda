// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/reachwords.h"

#include <KLocalizedString>

#include <QDateTime>
#include <QLocale>

namespace spirula::ui::words
{

namespace
{

QString readyButUnreachable()
{
    return i18nc("@info", "Plays here now. People outside can't reach your site at the moment.");
}

QString readyForEveryone(Reach reach)
{
    switch (reach) {
    case Reach::off:
        return i18nc("@info", "Plays here now. Others can watch once your site is on.");
    case Reach::thisComputer:
        return i18nc("@info", "Plays here now. Others can watch as soon as your site has an address.");
    case Reach::homeNetwork:
        return i18nc("@info", "Everyone on your network can watch.");
    case Reach::everyone:
        return i18nc("@info", "Anyone can watch.");
    case Reach::notConfirmed:
        return i18nc("@info",
                     "Anyone can watch if your address works from outside; nobody has opened it yet.");
    case Reach::unreachable:
        break;
    }
    return readyButUnreachable();
}

QString readyByLink(Reach reach)
{
    switch (reach) {
    case Reach::off:
        return i18nc("@info", "Plays here now. Anyone with the link can watch once your site is on.");
    case Reach::thisComputer:
        return i18nc("@info",
                     "Plays here now. Anyone with the link can watch as soon as your site has an address.");
    case Reach::homeNetwork:
        return i18nc("@info", "Anyone with the link can watch, on your network.");
    case Reach::everyone:
        return i18nc("@info", "Anyone with the link can watch.");
    case Reach::notConfirmed:
        return i18nc("@info",
                     "Anyone with the link can watch if your address works from outside; nobody has opened "
                     "it yet.");
    case Reach::unreachable:
        break;
    }
    return readyButUnreachable();
}

QString readyWithPassword(Reach reach)
{
    switch (reach) {
    case Reach::off:
        return i18nc("@info",
                     "Plays here now. Anyone with the link and the password can watch once your site is on.");
    case Reach::thisComputer:
        return i18nc("@info",
                     "Plays here now. Anyone with the link and the password can watch as soon as your site "
                     "has an address.");
    case Reach::homeNetwork:
        return i18nc("@info", "Anyone with the link and the password can watch, on your network.");
    case Reach::everyone:
        return i18nc("@info", "Anyone with the link and the password can watch.");
    case Reach::notConfirmed:
        return i18nc("@info",
                     "Anyone with the link and the password can watch if your address works from outside; "
                     "nobody has opened it yet.");
    case Reach::unreachable:
        break;
    }
    return readyButUnreachable();
}

}

QString reachState(Reach reach, WallTime since)
{
    switch (reach) {
    case Reach::off:
        return i18nc("@info:status how far the site reaches", "Off");
    case Reach::thisComputer:
        return i18nc("@info:status how far the site reaches", "This computer");
    case Reach::homeNetwork:
        return i18nc("@info:status how far the site reaches", "Home network");
    case Reach::everyone:
        return i18nc("@info:status how far the site reaches", "Public");
    case Reach::notConfirmed:
        return i18nc("@info:status how far the site reaches", "Public, not confirmed");
    case Reach::unreachable:
        break;
    }
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(since);
    return i18nc("@info:status %1 is a time", "Public, unreachable since %1",
                 time.date() == QDate::currentDate() ? QLocale().toString(time.time(), QLocale::ShortFormat)
                                                     : QLocale().toString(time, QLocale::ShortFormat));
}

QString linkCopied(Reach reach)
{
    switch (reach) {
    case Reach::off:
        return i18nc("@info", "Link copied. It opens once your site is on.");
    case Reach::thisComputer:
        return i18nc("@info", "Link copied. It opens only on this computer.");
    case Reach::homeNetwork:
        return i18nc("@info", "Link copied. It opens on your network.");
    case Reach::everyone:
        return i18nc("@info", "Link copied. It opens everywhere.");
    case Reach::notConfirmed:
        return i18nc("@info", "Link copied. Nobody from outside has opened your site yet.");
    case Reach::unreachable:
        break;
    }
    return i18nc("@info", "Link copied. People outside can't reach your site now.");
}

QString copyLink(Reach reach)
{
    switch (reach) {
    case Reach::off:
    case Reach::thisComputer:
        return i18nc("@action", "Copy link (this computer only)");
    case Reach::homeNetwork:
        return i18nc("@action", "Copy link (home network only)");
    case Reach::everyone:
    case Reach::notConfirmed:
    case Reach::unreachable:
        break;
    }
    return i18nc("@action", "Copy link");
}

QString shareOnHomeNetwork() { return i18nc("@action:button", "Share on home network"); }

QString getAddress() { return i18nc("@action:button", "Get an address"); }

QString readyHeadline(Reach reach, model::Privacy privacy)
{
    return reach >= Reach::everyone && privacy != model::Privacy::onlyMe
        ? i18nc("@info a video", "It's published.")
        : i18nc("@info a video", "It's ready.");
}

QString readyText(Reach reach, model::Privacy privacy)
{
    switch (privacy) {
    case model::Privacy::everyone:
        return readyForEveryone(reach);
    case model::Privacy::unlisted:
        return readyByLink(reach);
    case model::Privacy::password:
        return readyWithPassword(reach);
    case model::Privacy::onlyMe:
        break;
    }
    return i18nc("@info", "Only you can watch, here in Spirula.");
}

QString watchOnPhone() { return i18nc("@action:button", "Watch on my phone"); }

QString siteRestarting() { return i18nc("@info:status the own site", "Restarting…"); }

QString siteStarting() { return i18nc("@info:status the own site", "Starting…"); }

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/welcomewords.h"

#include <KLocalizedString>

namespace spirula::ui::words
{

QString welcomeTitle() { return i18nc("@title", "Welcome"); }

QString channelQuestion() { return i18nc("@title", "What should people call your channel?"); }

QString nameMissing() { return i18nc("@info", "A channel has a name."); }

QString handleHelp()
{
    return i18nc("@info", "People find your channel by it. It can change until your site has an address.");
}

QString handleWrong()
{
    return i18nc("@info", "Letters without accents, digits, dot, dash and underscore, at most 50.");
}

QString freeThere(const QString &size) { return i18nc("@info a size", "%1 free", size); }

QString folderFromNextStart()
{
    return i18nc("@info:status", "Videos are kept in that folder from the next start of your site on");
}

QString shareHere() { return i18nc("@option:check", "Share on my home network"); }

QString startUsing() { return i18nc("@action:button", "Start"); }

QString skip() { return i18nc("@action:button", "Skip"); }

}

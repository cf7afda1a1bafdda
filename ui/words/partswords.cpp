// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/partswords.h"

#include "words/format.h"

#include <KLocalizedString>

namespace spirula::ui::words
{

QString clearSearch() { return i18nc("@action:button in a search box", "Clear"); }

QString removeTag(const QString &tag) { return i18nc("@action:button", "Remove “%1”", tag); }

QString addTag() { return i18nc("@info:placeholder", "Add a tag"); }

QString showDetails() { return i18nc("@action:button", "Details"); }

QString hideDetails() { return i18nc("@action:button", "Hide details"); }

QString copyDetails() { return i18nc("@action:button", "Copy details"); }

QString dismiss() { return i18nc("@action:button takes a message away", "Dismiss"); }

QString cancel() { return i18nc("@action:button", "Cancel"); }

QString close() { return i18nc("@action:button", "Close"); }

QString undo() { return i18nc("@action:button", "Undo"); }

QString more() { return i18nc("@action:button opens a menu", "More"); }

QString working() { return i18nc("@info:status", "Working"); }

QString pictureOf(const QString &name)
{
    return i18nc("@info accessible name of a picture", "Picture of %1", name);
}

QString on() { return i18nc("@info state of a switch", "On"); }

QString off() { return i18nc("@info state of a switch", "Off"); }

QString watched(int perMille)
{
    return i18nc("@info accessible, how much of a video was seen", "%1 watched", percent(perMille));
}

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace spirula::ui::words
{

/// What controls of ui/parts say by themselves.
QString clearSearch();
QString removeTag(const QString &tag);
QString addTag();
QString showDetails();
QString hideDetails();
QString copyDetails();
QString dismiss();
QString cancel();
QString close();
QString undo();
QString more();
QString working();
QString pictureOf(const QString &name);
QString on();
QString off();
QString watched(int perMille);

}

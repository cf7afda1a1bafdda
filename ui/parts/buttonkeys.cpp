// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/buttonkeys.h"

#include <QKeyEvent>

namespace spirula::ui
{

bool claimSpace(QEvent &event)
{
    if (event.type() != QEvent::ShortcutOverride || static_cast<QKeyEvent &>(event).key() != Qt::Key_Space) {
        return false;
    }
    event.accept();
    return true;
}

}

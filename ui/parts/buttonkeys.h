// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QEvent;

namespace spirula::ui
{

/// For a button's event(): Space presses the button that has the focus, although it may be a key of the page
/// too. True where that was the question, which then is answered.
bool claimSpace(QEvent &event);

}

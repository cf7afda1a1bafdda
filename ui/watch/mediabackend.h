// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace spirula::ui
{

/// Loads the libraries that the first QMediaPlayer needs, on a thread of its own: they take longer than a
/// window may stand still, and Qt would load them on the way to the first video. Returns at once; without
/// them, or when called twice, nothing happens.
void loadMediaBackend();

}

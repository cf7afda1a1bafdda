// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace spirula::ui
{

/// Something better than the processor draws what is sent to OpenGL. Where nothing does, Qt's painter is
/// several times cheaper for a video than OpenGL in software, and needs no memory for it.
bool hasGraphicsCard();

}

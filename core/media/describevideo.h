// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "media/sourceinfo.h"
#include "wire/worker/probejson.h"

namespace spirula::media
{

/// The picture track as the plans need it: size as shown, true frame rate, what stands against a copy.
VideoTrack describeVideo(const wire::ProbeReport &report, const wire::ProbeStream &stream);

}

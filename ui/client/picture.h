// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QImage>

namespace spirula::ui
{

/// A JPEG, PNG or WebP picture of at most 64 megapixels; `protocol` for anything else. The decoder is chosen
/// by the first bytes, so that no other one ever sees what came over the network.
Result<QImage> decodePicture(const QByteArray &bytes);

}

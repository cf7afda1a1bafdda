// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/home/homevideo.h"

#include <QRect>

namespace spirula::ui
{

/// Where in a storyboard's picture of that size the moment at `ms` is; empty when it does not fit the
/// picture.
QRect spriteAt(const wire::HomeStoryboard &storyboard, const QSize &picture, qint64 ms);

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/home/homevideo.h"

class QWidget;

namespace spirula::ui
{

/// A sheet over the window with what the node knows about a video: who watched, since when, what it takes.
void showStats(const wire::HomeVideo &video, QWidget *parent);

}

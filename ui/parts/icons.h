// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/tokens.h"

#include <QIcon>

namespace spirula::ui
{

/// What can be drawn as an icon, by what it stands for; iconlist.h says with which drawing.
enum class Icon {
#define ICON(name, drawing, direction) name,
#include "parts/iconlist.h"
#undef ICON
};

/// In the token's colour as it is at the time of painting; muted where disabled. The state On shows the
/// filled drawing if there is one, else the accent.
QIcon icon(Icon icon, Token token = Token::text);

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/icons.h"

#include "parts/iconengine.h"

namespace spirula::ui
{

namespace
{
constexpr bool stays = false;
constexpr bool turns = true;
}

QIcon icon(Icon icon, Token token)
{
    static const IconEngine::Drawing drawings[] = {
#define ICON(name, drawing, direction) {QStringLiteral(#drawing), direction},
#include "parts/iconlist.h"
#undef ICON
    };
    return QIcon(new IconEngine(drawings[static_cast<int>(icon)], token));
}

}

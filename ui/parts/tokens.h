// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

namespace spirula::ui
{

/// Every colour that there is; which one it is just now, the Theme knows.
enum class Token {
    bg,
    side,
    surface,
    hover,
    line,
    edge,
    text,
    muted,
    accent,
    onAccent,
    tint,
    ok,
    warn,
    bad,
    picture, ///< around pictures, and what lies over them
    onPicture ///< texts and icons over a picture
};
inline constexpr int tokenCount = static_cast<int>(Token::onPicture) + 1;

QColor lightColour(Token token);
QColor darkColour(Token token);

/// Sizes in pixels at 100 %. Gaps stay as they are when the person zooms; what holds text grows.
namespace metric
{
inline constexpr int step4 = 4;
inline constexpr int step8 = 8;
inline constexpr int step12 = 12;
inline constexpr int step16 = 16;
inline constexpr int step24 = 24;
inline constexpr int step32 = 32;
inline constexpr int step48 = 48;
inline constexpr int sideBar = 224;
inline constexpr int sideBarNarrow = 64;
inline constexpr int topBar = 52;
inline constexpr int pagePadding = 24;
inline constexpr int readable = 720;
inline constexpr int control = 36;
inline constexpr int row = 48;
inline constexpr int radiusControl = 6;
inline constexpr int radiusCard = 10;
inline constexpr int radiusSheet = 14;
inline constexpr int hoverMs = 120;
inline constexpr int fadeMs = 180;
inline constexpr int sheetMs = 240;
}

}

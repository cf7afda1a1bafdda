// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/tokens.h"

#include <array>

namespace spirula::ui
{

namespace
{
using Colours = std::array<QRgb, tokenCount>;
constexpr Colours light{0xFFF8F9FA, 0xFFEFF1F3, 0xFFFFFFFF, 0xFFE6EAED, 0xFFD8DDE1, 0xFF7B858C,
                        0xFF14181B, 0xFF566067, 0xFF00686E, 0xFFFFFFFF, 0xFFDBF0F0, 0xFF1B7340,
                        0xFF855300, 0xFFB3261E, 0xFF000000, 0xFFFFFFFF};
constexpr Colours dark{0xFF121517, 0xFF0C0F11, 0xFF1A1E21, 0xFF252A2E, 0xFF30363B, 0xFF78828A,
                       0xFFE9ECEE, 0xFF9DA6AD, 0xFF4FD1C7, 0xFF00302E, 0xFF12302F, 0xFF62CC8E,
                       0xFFE7B24C, 0xFFFF8A80, 0xFF000000, 0xFFFFFFFF};
}

QColor lightColour(Token token) { return QColor::fromRgb(light[static_cast<std::size_t>(token)]); }

QColor darkColour(Token token) { return QColor::fromRgb(dark[static_cast<std::size_t>(token)]); }

}

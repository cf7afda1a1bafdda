// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progressline.h"

#include "base/text.h"

#include <cstdio>

namespace spirula::ctl
{

namespace
{
constexpr std::size_t lineWidth = 79; // a longer line would not be rewritten but wrapped
}

void ProgressLine::show(std::string_view step, std::string_view details)
{
    const std::string line = std::string(step) + (details.empty() ? "" : " · " + std::string(details));
    if (m_updating) {
        std::fprintf(stderr, "\r\033[K%s", std::string(leftCodePoints(line, lineWidth)).c_str());
        std::fflush(stderr);
        m_shown = true;
    } else if (step != m_step) {
        std::fprintf(stderr, "%s\n", line.c_str());
        m_step = step;
    }
}

void ProgressLine::clear()
{
    if (m_shown) {
        std::fputs("\r\033[K", stderr);
        std::fflush(stderr);
        m_shown = false;
    }
}

}

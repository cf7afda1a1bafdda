// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/local/clockstate.h"

#ifdef __linux__
#include <sys/timex.h>
#endif

namespace spirula::net
{

#ifdef __linux__
std::optional<ClockState> clockState()
{
    timex request{}; // no mode: only read, which everybody may
    const int state = ::adjtimex(&request);
    if (state < 0) {
        return std::nullopt;
    }
    constexpr long microsecondsPerMs = 1000;
    return ClockState{state != TIME_ERROR && !(request.status & STA_UNSYNC),
                      request.maxerror / microsecondsPerMs};
}
#else
std::optional<ClockState> clockState() { return std::nullopt; }
#endif

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/reachof.h"

namespace spirula::ui
{

words::Reach reachOf(wire::ReachState state)
{
    switch (state) {
    case wire::ReachState::off:
        return words::Reach::off;
    case wire::ReachState::thisComputer:
        return words::Reach::thisComputer;
    case wire::ReachState::homeNetwork:
        return words::Reach::homeNetwork;
    case wire::ReachState::everyone:
        return words::Reach::everyone;
    case wire::ReachState::notConfirmed:
        return words::Reach::notConfirmed;
    case wire::ReachState::unreachable:
        break;
    }
    return words::Reach::unreachable;
}

}

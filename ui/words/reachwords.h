// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QString>

namespace spirula::ui::words
{

/// How far the site reaches, as people are told it. The same steps as the node's, so that no window has to
/// know the wire.
enum class Reach { off, thisComputer, homeNetwork, everyone, notConfirmed, unreachable };

QString reachState(Reach reach, WallTime since);
/// Under a link that was copied: who can open it.
QString linkCopied(Reach reach);
QString copyLink(Reach reach);
QString shareOnHomeNetwork();
QString getAddress();
/// The headline and the sentence of the panel of a video that has just become ready.
QString readyHeadline(Reach reach);
QString readyText(Reach reach);
QString watchOnPhone();
QString siteRestarting();
QString siteStarting();

}

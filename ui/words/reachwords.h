// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "model/video.h"

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
/// The headline and the sentence of the panel of a video that has just become ready: who can watch it now.
QString readyHeadline(Reach reach, model::Privacy privacy = model::Privacy::everyone);
QString readyText(Reach reach, model::Privacy privacy);
QString watchOnPhone();
QString siteRestarting();
QString siteStarting();

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/desk.h"

namespace spirula::ui
{

class Navigator;
class PageStack;
class Shortcuts;

/// Every page that the window can open: one line each.
void addPages(PageStack &stack, const Desk &desk, Navigator &navigator, const Shortcuts &shortcuts);

}

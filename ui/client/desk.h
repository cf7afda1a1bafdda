// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace spirula::ui
{

class HomeClient;
class ImageCache;
class NodeProcess;
class Preferences;

/// What the window works with. app/desktop owns the parts; they outlive the window.
struct Desk {
    HomeClient &client;
    ImageCache &images;
    Preferences &preferences;
    NodeProcess &node;
};

}

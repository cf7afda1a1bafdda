// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/homeclient.h"

// In an object of its own: pages and their tests link it without the real client.
#include "moc_homeclient.cpp"

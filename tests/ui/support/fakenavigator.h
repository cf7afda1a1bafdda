// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/navigator.h"

#include <vector>

namespace spirula::ui
{

/// Notes what a page asks of the window.
class FakeNavigator : public Navigator
{
public:
    void open(const Place &place) override { opened.push_back(place); }
    void back() override { ++wentBack; }
    void toast(Toast toast) override { toasts.push_back(std::move(toast)); }
    void openOutside(const QUrl &url) override { outside.push_back(url); }
    void copySiteLink(const QUrl &url) override { copied.push_back(url); }

    std::vector<Place> opened;
    std::vector<Toast> toasts;
    std::vector<QUrl> outside;
    std::vector<QUrl> copied;
    int wentBack = 0;
};

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/navigator.h"

namespace spirula::ui::tests
{

/// A window for tests: keeps what a page asked of it.
class RememberingNavigator : public Navigator
{
public:
    std::vector<Place> opened;
    std::vector<QUrl> outside;
    std::vector<QUrl> copied;
    std::vector<QString> toasts;

    void open(const Place &place) override { opened.push_back(place); }
    void back() override {}
    void toast(Toast toast) override { toasts.push_back(toast.text); }
    void openOutside(const QUrl &url) override { outside.push_back(url); }
    void copySiteLink(const QUrl &url) override { copied.push_back(url); }
};

}

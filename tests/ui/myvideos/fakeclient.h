// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/support/refusingclient.h"

namespace spirula::ui
{

/// A node with nothing but a list of videos, whose answers come when the test says so.
class FakeClient : public RefusingClient
{
public:
    Answer<model::Page<wire::HomeVideo>> videos(QObject *, model::VideoQuery query) override
    {
        ++asked;
        model::Page<wire::HomeVideo> page;
        page.total = std::ssize(all);
        for (int at = query.start; at < std::min<int>(query.start + query.count, std::ssize(all)); ++at) {
            page.rows.push_back(all[at]);
        }
        if (onTheWay) {
            onTheWay(); // after the node has read its rows, before the answer arrives
        }
        co_return page;
    }
    std::vector<wire::HomeVideo> all;
    std::function<void()> onTheWay;
    int asked = 0;
};

}

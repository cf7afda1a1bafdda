// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "node/api/mediagate.h"
#include "node/api/viewcounter.h"
#include "node/context.h"
#include "node/videoform.h"

#include <boost/asio/steady_timer.hpp>

#include <memory>

namespace spirula::node
{

/// What the routes of the public listener share. Its handlers own it together.
struct ApiParts {
    explicit ApiParts(Context &theContext)
        : context(theContext)
        , gate(theContext)
        , views(std::make_shared<ViewCounter>())
    {
    }
    ApiParts(const ApiParts &) = delete;
    ApiParts &operator=(const ApiParts &) = delete;
    ~ApiParts();

    Context &context;
    MediaGate gate;
    std::shared_ptr<ViewCounter> views;
    std::weak_ptr<asio::steady_timer> writingViews; ///< the pause before views are written; the loop owns it
};

using Parts = std::shared_ptr<ApiParts>;

/// Makes the parts, lets the gate forget what changes, and writes views every half minute and at the end.
Parts makeParts(Context &context);

}

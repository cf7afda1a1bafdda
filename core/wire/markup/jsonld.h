// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/actor.h"
#include "model/video.h"
#include "wire/rest/restcontext.h"

#include <string>

namespace spirula::wire
{

/// schema.org VideoObject for the watch page; safe inside a script element.
std::string videoObjectJsonLd(const RestContext &context, const model::VideoDetails &details,
                              const model::Channel &channel);

}

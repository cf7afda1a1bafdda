// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/home/homeestimate.h"

#include "wire/home/homejson.h"

namespace spirula::wire
{

std::string encode(const HomeEstimate &estimate)
{
    return writeJson(json::object{
        {"bytes", estimate.bytes}, {"seconds", orNull(estimate.seconds)}, {"free", estimate.free}});
}

Result<HomeEstimate> decodeHomeEstimate(std::string_view text)
{
    return decodeAnswer<HomeEstimate>(text, [](JsonReader &reader, HomeEstimate &estimate) {
        reader.require("bytes");
        reader.number("bytes", estimate.bytes);
        reader.ifThere("seconds", estimate.seconds,
                       [&](std::int64_t &seconds) { reader.number("seconds", seconds); });
        reader.number("free", estimate.free);
    });
}

}

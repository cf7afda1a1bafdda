// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <chrono>
#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace spirula::net
{

/// Token buckets per (limit name, client). Its memory is bounded: the clients seen longest ago are forgotten
/// first. Thread-safe.
class RateLimiter
{
public:
    explicit RateLimiter(std::size_t mostClients = 20'000);

    /// Takes one of `count` requests per `window`. nullopt = granted, else the time until one is free again.
    std::optional<std::chrono::seconds> take(std::string_view name, std::string_view client, int count,
                                             std::chrono::seconds window, SteadyClock::time_point now);
    std::size_t clients() const;

private:
    struct Bucket {
        double tokens;
        SteadyClock::time_point filled;
    };
    using Generation = std::unordered_map<std::string, Bucket>;

    Bucket &bucket(std::string key, int count, SteadyClock::time_point now);

    mutable std::mutex m_mutex;
    std::size_t m_generationSize;
    // Two generations instead of a list by age: a full young one becomes the old one, and the old one is
    // forgotten.
    Generation m_young;
    Generation m_old;
};

}

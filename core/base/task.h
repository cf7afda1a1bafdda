// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace spirula
{

namespace asio = boost::asio;

/// A coroutine of the node. It runs on the executor it was spawned on; parameters are taken by value.
template<class T = void>
using Task = asio::awaitable<T>;

/// Completion token for Asio calls: errors come back as values, `auto [error, n] = co_await …(asTuple)`.
inline constexpr auto asTuple = asio::as_tuple(asio::use_awaitable);

} // namespace spirula

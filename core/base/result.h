// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <boost/system/result.hpp>

#include <stdexcept>

namespace spirula
{

/// A value or an Error. Both convert implicitly: `return 5;` and `return Error(ErrorCode::notFound);`.
template<class T = void>
using Result = boost::system::result<T, Error>;

/// Called by Result::value() on an error; only tests use value(), code checks first.
[[noreturn]] inline void throw_exception_from_error(const Error &error, const boost::source_location &)
{
    throw std::runtime_error(std::string(name(error.code)) + ": " + error.detail);
}

} // namespace spirula

#define SPIRULA_JOIN2(a, b) a##b
#define SPIRULA_JOIN(a, b) SPIRULA_JOIN2(a, b)
#define SPIRULA_TRY_WITH(leave, result, declaration, expression)                                             \
    auto result = (expression);                                                                              \
    if (!result) {                                                                                           \
        leave std::move(result).error();                                                                     \
    }                                                                                                        \
    declaration = std::move(*result)
#define SPIRULA_CHECK_WITH(leave, result, expression)                                                        \
    if (auto result = (expression); !result) {                                                               \
        leave std::move(result).error();                                                                     \
    }                                                                                                        \
    static_assert(true)

/// `SPIRULA_TRY(auto value, compute());` takes the value or returns the error; CHECK is for Result<void>; CO_
/// are for coroutines.
#define SPIRULA_TRY(declaration, expression)                                                                 \
    SPIRULA_TRY_WITH(return, SPIRULA_JOIN(tryResult, __LINE__), declaration, expression)
#define SPIRULA_CO_TRY(declaration, expression)                                                              \
    SPIRULA_TRY_WITH(co_return, SPIRULA_JOIN(tryResult, __LINE__), declaration, expression)
#define SPIRULA_CHECK(expression) SPIRULA_CHECK_WITH(return, SPIRULA_JOIN(tryResult, __LINE__), expression)
#define SPIRULA_CO_CHECK(expression)                                                                         \
    SPIRULA_CHECK_WITH(co_return, SPIRULA_JOIN(tryResult, __LINE__), expression)

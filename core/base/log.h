// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <string>
#include <string_view>

namespace spirula
{

/// `text` with control characters and direction marks escaped and malformed UTF-8 replaced, cut at 4 KiB: fit
/// for a line.
std::string printable(std::string_view text);

enum class LogLevel { debug, info, warning, error };

/// Where a program's log lines go. One is built in app/ and passed by reference; thread-safe.
class Log
{
public:
    /// Lines below `least` are dropped. Writes "2026-11-23T00:54:53.240Z warning net: text" to standard
    /// error.
    explicit Log(LogLevel least = LogLevel::info);
    virtual ~Log() = default;

    void debug(std::string_view room, std::string_view text) { write(LogLevel::debug, room, text); }
    void info(std::string_view room, std::string_view text) { write(LogLevel::info, room, text); }
    void warning(std::string_view room, std::string_view text) { write(LogLevel::warning, room, text); }
    void error(std::string_view room, std::string_view text) { write(LogLevel::error, room, text); }
    /// The English sentence of the error and its detail.
    void error(std::string_view room, std::string_view what, const Error &error);

protected:
    /// Control characters in `text` are escaped: what strangers sent cannot forge a line.
    virtual void write(LogLevel level, std::string_view room, std::string_view text);

private:
    LogLevel m_least;
};

} // namespace spirula

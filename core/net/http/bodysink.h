// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace spirula::net
{

/// Where the bytes of a request's body go.
class BodySink
{
public:
    virtual ~BodySink() = default;
    /// 0, or the status of the refusal: 413 or 507.
    virtual int write(std::string_view bytes) = 0;
    /// After the last byte; as write().
    virtual int finish() { return 0; }
};

/// A body in memory, up to a limit.
class MemoryBody : public BodySink
{
public:
    explicit MemoryBody(std::uint64_t limit)
        : m_limit(limit)
    {
    }
    int write(std::string_view bytes) override;
    std::string take() { return std::move(m_bytes); }

private:
    std::uint64_t m_limit;
    std::string m_bytes;
};

/// A body in a fresh file, up to a limit; the file is removed with this object unless it was moved away.
class DiskBody : public BodySink
{
public:
    DiskBody(const fs::path &folder, std::uint64_t limit);
    ~DiskBody() override;
    DiskBody(const DiskBody &) = delete;
    DiskBody &operator=(const DiskBody &) = delete;

    int write(std::string_view bytes) override;
    int finish() override;
    const fs::path &path() const { return m_path; }
    const Error &error() const { return m_error; } ///< why a write gave 507 or 500

private:
    int open();
    int writeOut(std::string_view bytes);
    int failed(int errorNumber, std::string_view what);

    fs::path m_path;
    std::uint64_t m_limit;
    std::uint64_t m_size = 0;
    FileDescriptor m_file;
    bool m_created = false;
    std::string m_pending; ///< small pieces on their way to a write of decent size
    Error m_error;
};

}

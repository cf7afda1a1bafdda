// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/bodysink.h"

#include "base/failpoint.h"
#include "base/uuid.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace spirula::net
{

namespace
{

constexpr std::size_t writeSize = 64 * 1024;

}

int MemoryBody::write(std::string_view bytes)
{
    if (bytes.size() > m_limit - m_bytes.size()) {
        return 413;
    }
    m_bytes += bytes;
    return 0;
}

DiskBody::DiskBody(const fs::path &folder, std::uint64_t limit)
    : m_path(folder / ("body-" + Uuid::random().toString()))
    , m_limit(limit)
{
}

DiskBody::~DiskBody()
{
    m_file = FileDescriptor();
    if (m_created) {
        std::error_code ignored;
        fs::remove(m_path, ignored);
    }
}

int DiskBody::failed(int errorNumber, std::string_view what)
{
    m_error = fileError(errorNumber, m_path, what);
    return m_error.code == ErrorCode::diskFull ? 507 : 500;
}

int DiskBody::open()
{
    if (m_file) {
        return 0;
    }
    m_file = FileDescriptor(::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    m_created = static_cast<bool>(m_file);
    return m_created ? 0 : failed(errno, "create");
}

int DiskBody::writeOut(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto written = failPoint("body.write") ? (errno = ENOSPC, -1)
                                                     : ::write(m_file.get(), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return failed(errno, "write");
        }
        bytes.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    return 0;
}

int DiskBody::write(std::string_view bytes)
{
    if (bytes.size() > m_limit - m_size) {
        return 413;
    }
    if (const int status = open(); status != 0) {
        return status;
    }
    m_size += bytes.size();
    if (m_pending.empty() && bytes.size() >= writeSize / 4) {
        return writeOut(bytes);
    }
    m_pending += bytes;
    if (m_pending.size() < writeSize) {
        return 0;
    }
    const int status = writeOut(m_pending);
    m_pending.clear();
    return status;
}

int DiskBody::finish()
{
    if (const int status = open(); status != 0) {
        return status;
    }
    const int status = writeOut(m_pending);
    m_pending = {};
    m_file = FileDescriptor();
    return status;
}

}

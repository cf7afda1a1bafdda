// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/result.h"

#include <memory>
#include <mutex>

struct ssl_ctx_st;

namespace spirula::net
{

/// A server's certificate and key, and how it speaks TLS: 1.2 or newer, HTTP/1.1 by ALPN.
class TlsContext
{
public:
    /// PEM files; the certificate's chain may follow it in the file.
    static Result<std::shared_ptr<TlsContext>> load(const fs::path &certificate, const fs::path &key);
    ~TlsContext();
    TlsContext(const TlsContext &) = delete;
    TlsContext &operator=(const TlsContext &) = delete;

    ssl_ctx_st *get() const { return m_context; }

private:
    TlsContext() = default;
    ssl_ctx_st *m_context = nullptr;
};

/// The context for new connections; those that run keep the one they began with. Thread-safe.
class TlsHolder
{
public:
    void set(std::shared_ptr<TlsContext> context);
    std::shared_ptr<TlsContext> get() const; ///< null = no TLS

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<TlsContext> m_context;
};

}

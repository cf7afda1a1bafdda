// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/result.h"

#include <memory>
#include <string>
#include <string_view>

namespace spirula::crypto
{

/// An RSA-2048 private key of an actor; signs with SHA-256 (PKCS #1 v1.5) as the fediverse does.
class SigningKey
{
public:
    /// Takes some hundred milliseconds: for the pool.
    static Result<SigningKey> generate();
    static Result<SigningKey> load(const fs::path &path);
    /// PEM, PKCS #8 or PKCS #1, not encrypted; an RSA key of 2048 to 4096 bits.
    static Result<SigningKey> fromPem(std::string_view pem);
    SigningKey(SigningKey &&) noexcept;
    SigningKey &operator=(SigningKey &&) noexcept;
    ~SigningKey();

    /// PEM (PKCS #8), durably, mode 0600.
    Result<void> save(const fs::path &path) const;
    std::string publicPem() const; ///< "-----BEGIN PUBLIC KEY-----" (SPKI)
    Result<std::string> sign(std::string_view bytes) const;

private:
    struct State;
    explicit SigningKey(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Whether `signature` over `bytes` was made with the key of this SPKI PEM.
bool verifySignature(std::string_view publicPem, std::string_view bytes, std::string_view signature);

}

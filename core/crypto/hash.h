// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace spirula::crypto
{

enum class HashKind { sha256, sha1, md5 };

/// A hash over bytes that come piece by piece.
class Hasher
{
public:
    explicit Hasher(HashKind kind);
    Hasher(Hasher &&) noexcept;
    Hasher &operator=(Hasher &&) noexcept;
    ~Hasher();

    void add(std::string_view bytes);
    /// The raw hash of everything added; the next add() begins a new one.
    std::string finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

std::string sha256(std::string_view bytes); ///< 32 bytes
std::string sha1(std::string_view bytes); ///< 20 bytes; for protocols that ask for it only
std::string md5(std::string_view bytes); ///< 16 bytes; for protocols that ask for it only
std::string hmacSha256(std::string_view key, std::string_view bytes);
/// Lower-case hex SHA-256 of a range of a file; protocol error when the file is shorter.
Result<std::string> sha256OfRange(const fs::path &path, std::uint64_t offset, std::uint64_t length);
/// Without telling by time where they differ.
bool equalSecret(std::string_view a, std::string_view b);

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/hash.h"

#include "base/text.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <cerrno>
#include <new>

#include <unistd.h>

namespace spirula::crypto
{

namespace
{

const EVP_MD *methodOf(HashKind kind)
{
    switch (kind) {
    case HashKind::sha256:
        return EVP_sha256();
    case HashKind::sha1:
        return EVP_sha1();
    case HashKind::md5:
        return EVP_md5();
    }
    return EVP_sha256();
}

std::string hashOf(HashKind kind, std::string_view bytes)
{
    Hasher hasher(kind);
    hasher.add(bytes);
    return hasher.finish();
}

}

struct Hasher::State {
    struct Free {
        void operator()(EVP_MD_CTX *used) const { EVP_MD_CTX_free(used); }
    };
    std::unique_ptr<EVP_MD_CTX, Free> context{EVP_MD_CTX_new()};
    const EVP_MD *method = nullptr;
};

Hasher::Hasher(HashKind kind)
    : m_state(std::make_unique<State>())
{
    m_state->method = methodOf(kind);
    // These hashes are in every OpenSSL; what can fail is memory only.
    if (!m_state->context || EVP_DigestInit_ex(m_state->context.get(), m_state->method, nullptr) != 1) {
        throw std::bad_alloc();
    }
}

Hasher::Hasher(Hasher &&) noexcept = default;
Hasher &Hasher::operator=(Hasher &&) noexcept = default;
Hasher::~Hasher() = default;

void Hasher::add(std::string_view bytes)
{
    EVP_DigestUpdate(m_state->context.get(), bytes.data(), bytes.size());
}

std::string Hasher::finish()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
    unsigned length = 0;
    EVP_DigestFinal_ex(m_state->context.get(), hash.data(), &length);
    EVP_DigestInit_ex(m_state->context.get(), m_state->method, nullptr);
    return {reinterpret_cast<const char *>(hash.data()), length};
}

std::string sha256(std::string_view bytes) { return hashOf(HashKind::sha256, bytes); }

std::string sha1(std::string_view bytes) { return hashOf(HashKind::sha1, bytes); }

std::string md5(std::string_view bytes) { return hashOf(HashKind::md5, bytes); }

std::string hmacSha256(std::string_view key, std::string_view bytes)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
    unsigned length = 0;
    if (!HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
              reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size(), hash.data(), &length)) {
        throw std::bad_alloc();
    }
    return {reinterpret_cast<const char *>(hash.data()), length};
}

Result<std::string> sha256OfRange(const fs::path &path, std::uint64_t offset, std::uint64_t length)
{
    SPIRULA_TRY(const FileDescriptor file, openRegularFile(path));
    Hasher hasher(HashKind::sha256);
    std::vector<char> buffer(std::min<std::uint64_t>(length, 1 << 20));
    while (length > 0) {
        const ssize_t got = ::pread(file.get(), buffer.data(), std::min<std::uint64_t>(length, buffer.size()),
                                    static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return fileError(errno, path, "read");
        }
        if (got == 0) {
            return Error(ErrorCode::protocol, {{"reason", "a file is shorter than its description says"}},
                         path.string());
        }
        hasher.add({buffer.data(), static_cast<std::size_t>(got)});
        offset += static_cast<std::uint64_t>(got);
        length -= static_cast<std::uint64_t>(got);
    }
    return toHex(hasher.finish());
}

bool equalSecret(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}

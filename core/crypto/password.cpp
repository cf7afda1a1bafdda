// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/password.h"

#include "base/base64.h"
#include "base/text.h"
#include "crypto/hash.h"
#include "crypto/random.h"

#include <openssl/core_names.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <memory>
#include <optional>

namespace spirula::crypto
{

namespace
{

/// Cost of one Argon2id run. The default is the first choice of OWASP's password storage cheat sheet.
struct Cost {
    std::uint32_t memory = 19456; ///< KiB
    std::uint32_t passes = 2;
    std::uint32_t lanes = 1;
};

constexpr std::size_t saltBytes = 16;
constexpr std::size_t hashBytes = 32;
constexpr std::size_t longestPassword = 1024; ///< bytes; more is no password but an attack on our time

struct FreeKdf {
    void operator()(EVP_KDF *kdf) const { EVP_KDF_free(kdf); }
    void operator()(EVP_KDF_CTX *context) const { EVP_KDF_CTX_free(context); }
};

std::optional<std::string> argon2id(std::string_view password, std::string_view salt, Cost cost,
                                    std::size_t length)
{
    const std::unique_ptr<EVP_KDF, FreeKdf> kdf(EVP_KDF_fetch(nullptr, "ARGON2ID", nullptr));
    const std::unique_ptr<EVP_KDF_CTX, FreeKdf> context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    if (!context) {
        return std::nullopt;
    }
    const auto octets = [](const char *name, std::string_view bytes) {
        return OSSL_PARAM_construct_octet_string(name, const_cast<char *>(bytes.data()), bytes.size());
    };
    std::uint32_t threads = 1;
    const OSSL_PARAM parameters[] = {
        octets(OSSL_KDF_PARAM_PASSWORD, password),
        octets(OSSL_KDF_PARAM_SALT, salt),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ARGON2_MEMCOST, &cost.memory),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ITER, &cost.passes),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ARGON2_LANES, &cost.lanes),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_THREADS, &threads),
        OSSL_PARAM_construct_end(),
    };
    std::string hash(length, '\0');
    if (EVP_KDF_derive(context.get(), reinterpret_cast<unsigned char *>(hash.data()), hash.size(), parameters)
        != 1) {
        return std::nullopt;
    }
    return hash;
}

/// PHC strings have no padding.
std::string bareBase64(std::string_view bytes)
{
    std::string text = toBase64(bytes);
    text.erase(text.find_last_not_of('=') + 1);
    return text;
}

struct Stored {
    Cost cost;
    std::string salt;
    std::string hash;
};

std::optional<std::uint32_t> costOf(std::string_view text, std::string_view name, std::uint32_t least,
                                    std::uint32_t most)
{
    if (!text.starts_with(name)) {
        return std::nullopt;
    }
    const auto value = parseInt(text.substr(name.size()));
    return value && *value >= least && *value <= most ? std::optional(static_cast<std::uint32_t>(*value))
                                                      : std::nullopt;
}

/// "$argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>"; costs above what we would ever write are refused.
std::optional<Stored> parsePhc(std::string_view text)
{
    const auto parts = split(text, '$');
    if (parts.size() != 6 || !parts[0].empty() || parts[1] != "argon2id" || parts[2] != "v=19") {
        return std::nullopt;
    }
    const auto costs = split(parts[3], ',');
    if (costs.size() != 3) {
        return std::nullopt;
    }
    const auto memory = costOf(costs[0], "m=", 8, 1 << 18);
    const auto passes = costOf(costs[1], "t=", 1, 16);
    const auto lanes = costOf(costs[2], "p=", 1, 16);
    const auto salt = fromBase64(parts[4]);
    const auto hash = fromBase64(parts[5]);
    if (!memory || !passes || !lanes || !salt || !hash || salt->size() < 8 || hash->size() < 16
        || hash->size() > 64) {
        return std::nullopt;
    }
    return Stored{{*memory, *passes, *lanes}, *salt, *hash};
}

}

Result<std::string> hashPassword(std::string_view password)
{
    if (password.empty() || password.size() > longestPassword) {
        return Error(ErrorCode::invalidInput,
                     {{"field", "password"}, {"reason", "it needs 1 to 1024 bytes"}});
    }
    const Cost cost;
    const std::string salt = randomBytes(saltBytes);
    const auto hash = argon2id(password, salt, cost, hashBytes);
    if (!hash) {
        return Error(ErrorCode::internal, {}, "OpenSSL makes no Argon2id");
    }
    return "$argon2id$v=19$m=" + std::to_string(cost.memory) + ",t=" + std::to_string(cost.passes)
        + ",p=" + std::to_string(cost.lanes) + "$" + bareBase64(salt) + "$" + bareBase64(*hash);
}

bool passwordMatches(std::string_view password, std::string_view phcString)
{
    const auto stored = parsePhc(phcString);
    if (!stored || password.empty() || password.size() > longestPassword) {
        return false;
    }
    const auto hash = argon2id(password, stored->salt, stored->cost, stored->hash.size());
    return hash && equalSecret(*hash, stored->hash);
}

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/signingkey.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <array>

namespace spirula::crypto
{

namespace
{

constexpr std::uint64_t largestPem = 64 * 1024;

struct Free {
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
    void operator()(BIO *bio) const { BIO_free(bio); }
};
using Key = std::unique_ptr<EVP_PKEY, Free>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Free>;
using Bio = std::unique_ptr<BIO, Free>;

/// The oldest error of OpenSSL's queue, which is emptied: a leftover would be blamed on somebody else later.
Error openSslError(std::string_view what)
{
    std::array<char, 256> text{};
    ERR_error_string_n(ERR_peek_error(), text.data(), text.size());
    ERR_clear_error();
    return Error(ErrorCode::internal, {}, std::string(what) + ": " + text.data());
}

Bio readingBio(std::string_view text)
{
    return Bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

std::string contentOf(BIO *bio)
{
    char *data = nullptr;
    const long length = BIO_get_mem_data(bio, &data);
    return length > 0 ? std::string(data, static_cast<std::size_t>(length)) : std::string();
}

bool isGoodRsa(const EVP_PKEY *key, int most)
{
    return key && EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA && EVP_PKEY_get_bits(key) >= 1024
        && EVP_PKEY_get_bits(key) <= most;
}

/// An encrypted PEM must not stop the node with a question on its terminal.
int noPassphrase(char *, int, int, void *) { return 0; }

}

struct SigningKey::State {
    Key key;
};

SigningKey::SigningKey(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

SigningKey::SigningKey(SigningKey &&) noexcept = default;
SigningKey &SigningKey::operator=(SigningKey &&) noexcept = default;
SigningKey::~SigningKey() = default;

Result<SigningKey> SigningKey::generate()
{
    Key key(EVP_RSA_gen(2048));
    if (!key) {
        return openSslError("RSA key generation");
    }
    return SigningKey(std::make_unique<State>(State{std::move(key)}));
}

Result<SigningKey> SigningKey::load(const fs::path &path)
{
    SPIRULA_TRY(const std::string pem, readFile(path, largestPem));
    auto key = fromPem(pem);
    if (!key) {
        return Error(ErrorCode::io, {{"path", path.string()}, {"reason", "it holds no private RSA key"}},
                     key.error().detail);
    }
    return key;
}

Result<SigningKey> SigningKey::fromPem(std::string_view pem)
{
    if (pem.size() > largestPem) {
        return Error(ErrorCode::tooLarge, {{"limit", std::to_string(largestPem)}});
    }
    const Bio bio = readingBio(pem);
    Key key(PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, nullptr));
    if (!key || !isGoodRsa(key.get(), 4096) || EVP_PKEY_get_bits(key.get()) < 2048) {
        Error error = openSslError("private key");
        error.code = ErrorCode::invalidInput;
        error.parameters
            = {{"field", "privateKey"}, {"reason", "it is not a private RSA key of 2048 to 4096 bits"}};
        return error;
    }
    return SigningKey(std::make_unique<State>(State{std::move(key)}));
}

Result<void> SigningKey::save(const fs::path &path) const
{
    const Bio bio(BIO_new(BIO_s_secmem()));
    if (!bio
        || PEM_write_bio_PKCS8PrivateKey(bio.get(), m_state->key.get(), nullptr, nullptr, 0, nullptr, nullptr)
            != 1) {
        return openSslError("writing a private key");
    }
    return writeFileDurably(path, contentOf(bio.get()), 0600);
}

std::string SigningKey::publicPem() const
{
    const Bio bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_PUBKEY(bio.get(), m_state->key.get()) != 1) {
        throw std::bad_alloc(); // an RSA key that was loaded or made can be written; only memory can lack
    }
    return contentOf(bio.get());
}

Result<std::string> SigningKey::sign(std::string_view bytes) const
{
    const DigestContext context(EVP_MD_CTX_new());
    std::string signature(static_cast<std::size_t>(EVP_PKEY_get_size(m_state->key.get())), '\0');
    std::size_t length = signature.size();
    if (!context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, m_state->key.get()) != 1
        || EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &length,
                          reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size())
            != 1) {
        return openSslError("signing");
    }
    signature.resize(length);
    return signature;
}

bool verifySignature(std::string_view publicPem, std::string_view bytes, std::string_view signature)
{
    if (publicPem.size() > largestPem) {
        return false;
    }
    const Bio bio = readingBio(publicPem);
    const Key key(bio ? PEM_read_bio_PUBKEY(bio.get(), nullptr, noPassphrase, nullptr) : nullptr);
    const DigestContext context(EVP_MD_CTX_new());
    // A huge key of a stranger would cost seconds per signature.
    const bool good = context && isGoodRsa(key.get(), 8192)
        && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1
        && EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(signature.data()),
                            signature.size(), reinterpret_cast<const unsigned char *>(bytes.data()),
                            bytes.size())
            == 1;
    ERR_clear_error();
    return good;
}

}

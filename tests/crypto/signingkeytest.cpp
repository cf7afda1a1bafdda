// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/signingkey.h"

#include "base/base64.h"
#include "crypto/hash.h"
#include "support/tempfolder.h"

#include <gtest/gtest.h>

using namespace spirula;
using namespace spirula::crypto;

namespace
{

/// RSA keys are slow to make; one serves all tests.
class SigningKeyTest : public testing::Test
{
protected:
    static void SetUpTestSuite() { s_key = std::make_unique<SigningKey>(SigningKey::generate().value()); }
    static void TearDownTestSuite() { s_key.reset(); }
    const SigningKey &key() { return *s_key; }

    test::TempFolder folder;

private:
    static inline std::unique_ptr<SigningKey> s_key;
};

std::string fixture(const char *name)
{
    return readFile(fs::path(SPIRULA_FIXTURES) / "crypto" / name, 100000).value();
}

}

TEST_F(SigningKeyTest, signsWhatItsPublicKeyVerifies)
{
    const std::string signature = key().sign("a message").value();
    EXPECT_EQ(signature.size(), 256U);
    EXPECT_TRUE(verifySignature(key().publicPem(), "a message", signature));
    EXPECT_FALSE(verifySignature(key().publicPem(), "another message", signature));
    std::string changed = signature;
    changed[100] ^= 1;
    EXPECT_FALSE(verifySignature(key().publicPem(), "a message", changed));
    EXPECT_FALSE(verifySignature(key().publicPem(), "a message", ""));
    EXPECT_FALSE(verifySignature(fixture("alice_channel.pem"), "a message", signature));
}

TEST_F(SigningKeyTest, publicPemIsSpkiAsPeerTubes)
{
    const std::string pem = key().publicPem();
    EXPECT_TRUE(pem.starts_with("-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA"))
        << pem;
    EXPECT_TRUE(pem.ends_with("-----END PUBLIC KEY-----\n"));
    EXPECT_EQ(pem.size(), fixture("alice_channel.pem").size());
}

TEST_F(SigningKeyTest, isSavedForItsOwnerOnlyAndLoaded)
{
    ASSERT_TRUE(key().save(folder / "key.pem"));
    EXPECT_EQ(fs::status(folder / "key.pem").permissions(), fs::perms::owner_read | fs::perms::owner_write);
    const SigningKey loaded = SigningKey::load(folder / "key.pem").value();
    EXPECT_EQ(loaded.publicPem(), key().publicPem());
    EXPECT_TRUE(verifySignature(key().publicPem(), "x", loaded.sign("x").value()));
}

TEST_F(SigningKeyTest, verifiesWhatARealPeerTubeSigned)
{
    // Capture inbox/005: an Announce from channel alice_channel to another instance.
    const std::string body = fixture("announce.json");
    const std::string digest = toBase64(sha256(body));
    EXPECT_EQ(digest, "1PiReUD+L0V1HwUHdWMqXvNTQFao1/Po5WRGpNQMiLE=");
    const std::string signedText = "(request-target): post /inbox\nhost: 127.0.0.1:9002\n"
                                   "date: Mon, 23 Nov 2026 00:55:41 GMT\ndigest: SHA-256="
        + digest;
    const auto signature = fromBase64(
        "Vb9IJBQYD/"
        "BjLUe4EI3d1evUNRsWLpcknvICCYM5dP2kQptRiZ7fw4yPaPAp0YMLptap3n1tXLn9j287WDLYT4xZ2eziITSifTji7lyQqft5tY"
        "7v"
        "qremzbEkWqg/"
        "dOZ9EEG0VpvKQQcwy5Gr5Oi66qIX1ZYg6GOEKiA0TJkQ3sPIRrrvZCqXEn82J0DFmRYDETtTYeJT60fBYXLKcvpptqoWcWwuDBbI"
        "EhYYRJJNR5oKZQsJpwxuxTq3U3wgpX3nTJ9evBTj9Uo7hvAbP0vDQkG9SpCLZBjc7fHnOTYVEob4Rf0qQxT2rtEPAOC5AkF3k4qJ"
        "ASf2VoCCMFR9"
        "udS0sA==");
    ASSERT_TRUE(signature);
    EXPECT_TRUE(verifySignature(fixture("alice_channel.pem"), signedText, *signature));
    EXPECT_FALSE(verifySignature(fixture("alice_channel.pem"), signedText + "\n", *signature));
}

TEST_F(SigningKeyTest, refusesWhatIsNoPrivateRsaKey)
{
    ASSERT_TRUE(writeFileDurably(folder / "public.pem", key().publicPem()));
    EXPECT_EQ(SigningKey::load(folder / "public.pem").error().code, ErrorCode::io);
    EXPECT_EQ(SigningKey::load(folder / "none.pem").error().code, ErrorCode::notFound);
    for (const char *bad :
         {"", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
          // an EC key, P-256
          "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgevZzL1gdAFr88hb2\n"
          "OF/2NxApJCzGCEDdfSp6VQO30hyhRANCAAQRWz+jn65BtOMvdyHKcvjBeBSDZH2r\n"
          "1RTwjmYSi9R/zpBnuQ4EiMnCqfMPWiZqB4QdbAd0E7oH50VpuZ1P087G\n-----END PRIVATE KEY-----\n"}) {
        EXPECT_EQ(SigningKey::fromPem(bad).error().code, ErrorCode::invalidInput) << bad;
    }
    EXPECT_EQ(SigningKey::fromPem(std::string(100000, 'x')).error().code, ErrorCode::tooLarge);
}

TEST_F(SigningKeyTest, brokenPublicKeysVerifyNothing)
{
    const std::string signature = key().sign("x").value();
    const std::string pem = key().publicPem();
    for (const std::string &bad :
         {std::string(), std::string("-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----\n"),
          pem.substr(0, pem.size() / 2), std::string(1 << 20, '-'), std::string("\0\xFF", 2)}) {
        EXPECT_FALSE(verifySignature(bad, "x", signature));
    }
}

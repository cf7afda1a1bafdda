// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/password.h"

#include "base/base64.h"
#include "base/text.h"

#include <gtest/gtest.h>

using namespace spirula;
using namespace spirula::crypto;

TEST(Password, matchesItselfOnly)
{
    const std::string stored = hashPassword("correct horse").value();
    EXPECT_TRUE(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << stored;
    EXPECT_TRUE(passwordMatches("correct horse", stored));
    EXPECT_FALSE(passwordMatches("correct horsE", stored));
    EXPECT_FALSE(passwordMatches("", stored));
}

TEST(Password, isSaltedAnew) { EXPECT_NE(hashPassword("same").value(), hashPassword("same").value()); }

TEST(Password, matchesTheReferenceImplementation)
{
    // Made with the reference implementation's command line: `printf password | argon2 somesalt -id -t 2 -k
    // 65536 -p 1 -l 32` (its own test vector for version 0x13, t=2, m=16, p=1).
    const std::string salt = toBase64("somesalt");
    const std::string hash
        = toBase64(fromHex("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7").value());
    EXPECT_TRUE(passwordMatches("password", "$argon2id$v=19$m=65536,t=2,p=1$" + salt + "$" + hash));
}

TEST(Password, hostileInputIsRefused)
{
    EXPECT_EQ(hashPassword("").error().code, ErrorCode::invalidInput);
    EXPECT_EQ(hashPassword(std::string(1025, 'x')).error().code, ErrorCode::invalidInput);
    EXPECT_TRUE(passwordMatches(std::string("a\0b", 3), hashPassword(std::string("a\0b", 3)).value()));
}

TEST(Password, brokenOrTooCostlyStringsNeverMatch)
{
    const std::string good = hashPassword("password").value();
    const std::string salt = "c29tZXNhbHQ";
    const std::string hash = "CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    for (const std::string &bad :
         {std::string(), std::string("password"), good.substr(0, good.size() - 1), good + "A", "x" + good,
          "$argon2i$v=19$m=65536,t=2,p=1$" + salt + "$" + hash,
          "$argon2id$v=16$m=65536,t=2,p=1$" + salt + "$" + hash,
          "$argon2id$v=19$m=4194304,t=2,p=1$" + salt + "$" + hash,
          "$argon2id$v=19$m=65536,t=9999,p=1$" + salt + "$" + hash,
          "$argon2id$v=19$m=65536,t=2,p=0$" + salt + "$" + hash,
          "$argon2id$v=19$t=2,m=65536,p=1$" + salt + "$" + hash, "$argon2id$v=19$m=65536,t=2,p=1$$" + hash,
          "$argon2id$v=19$m=65536,t=2,p=1$" + salt + "$"}) {
        EXPECT_FALSE(passwordMatches("password", bad)) << bad;
    }
}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/hash.h"
#include "base/base64.h"
#include "base/text.h"
#include "crypto/random.h"
#include "support/tempfolder.h"

#include <gtest/gtest.h>

#include <set>

using namespace spirula;
using namespace spirula::crypto;

TEST(Hash, knownVectors)
{
    EXPECT_EQ(toHex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(toHex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(toHex(sha1("abc")), "a9993e364706816aba3e25717850c26c9cd0d89d");
    EXPECT_EQ(toHex(md5("abc")), "900150983cd24fb0d6963f7d28e17f72");
}

TEST(Hash, hmacVectorsOfRfc4231)
{
    EXPECT_EQ(toHex(hmacSha256(std::string(20, '\x0b'), "Hi There")),
              "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    EXPECT_EQ(toHex(hmacSha256("Jefe", "what do ya want for nothing?")),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    EXPECT_EQ(
        toHex(hmacSha256(std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First")),
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST(Hash, piecesGiveTheSameAsTheWhole)
{
    Hasher hasher(HashKind::sha1);
    hasher.add("a");
    hasher.add("");
    hasher.add("bc");
    EXPECT_EQ(hasher.finish(), sha1("abc"));
    hasher.add("abc"); // begins anew
    EXPECT_EQ(hasher.finish(), sha1("abc"));
    Hasher moved = std::move(hasher);
    EXPECT_EQ(moved.finish(), sha1(""));
}

TEST(Hash, aRangeOfAFile)
{
    const test::TempFolder folder;
    std::string content;
    for (int i = 0; i < 3'000'000; ++i) {
        content += static_cast<char>(i % 251);
    }
    ASSERT_TRUE(writeFileDurably(folder / "f", content));
    EXPECT_EQ(sha256OfRange(folder / "f", 5, 2'500'000).value(), toHex(sha256(content.substr(5, 2'500'000))));
    EXPECT_EQ(sha256OfRange(folder / "f", 0, content.size()).value(), toHex(sha256(content)));
    EXPECT_EQ(sha256OfRange(folder / "f", 7, 0).value(), toHex(sha256("")));
    EXPECT_EQ(sha256OfRange(folder / "f", 1, content.size()).error().code, ErrorCode::protocol);
    EXPECT_EQ(sha256OfRange(folder / "none", 0, 1).error().code, ErrorCode::notFound);
}

TEST(Hash, secretsAreComparedWhole)
{
    EXPECT_TRUE(equalSecret("", ""));
    EXPECT_TRUE(equalSecret("secret", "secret"));
    EXPECT_FALSE(equalSecret("secret", "secreT"));
    EXPECT_FALSE(equalSecret("secret", "secrets"));
    EXPECT_FALSE(equalSecret("secret", ""));
}

TEST(Random, isNeverTheSame)
{
    std::set<std::string> seen;
    for (int i = 0; i < 100; ++i) {
        EXPECT_TRUE(seen.insert(randomBytes(16)).second);
    }
    EXPECT_EQ(randomBytes(0), "");
    EXPECT_EQ(randomToken().size(), 64U);
    EXPECT_TRUE(fromHex(randomToken(5)));
}

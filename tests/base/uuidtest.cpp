// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/uuid.h"

#include <gtest/gtest.h>

#include <set>

using namespace spirula;

TEST(Uuid, shortFormIsPeerTubes)
{
    // From captures of a running PeerTube.
    const Uuid uuid = Uuid::parse("a0a50196-f37f-41ae-946b-ca207b646f2a").value();
    EXPECT_EQ(uuid.toShort(), "kQxVi7RHNLU6zhq9CHMygL");
    EXPECT_EQ(Uuid::parseShort("kQxVi7RHNLU6zhq9CHMygL").value(), uuid);
    EXPECT_EQ(Uuid::parseAny("kQxVi7RHNLU6zhq9CHMygL").value(), uuid);
    EXPECT_EQ(Uuid::parseAny("A0A50196-F37F-41AE-946B-CA207B646F2A").value(), uuid);
    EXPECT_EQ(uuid.toString(), "a0a50196-f37f-41ae-946b-ca207b646f2a");
}

TEST(Uuid, shortFormIsPaddedAndBounded)
{
    EXPECT_EQ(Uuid().toShort(), "1111111111111111111111");
    EXPECT_EQ(Uuid::parse("00000000-0000-0000-0000-000000000001").value().toShort(),
              "1111111111111111111112");
    const Uuid last = Uuid::parse("ffffffff-ffff-ffff-ffff-ffffffffffff").value();
    EXPECT_EQ(Uuid::parseShort(last.toShort()).value(), last);
    std::string above = last.toShort();
    ++above.back(); // the next digit of the alphabet: 2^128
    EXPECT_FALSE(Uuid::parseShort(above));
    EXPECT_FALSE(Uuid::parseShort("ZZZZZZZZZZZZZZZZZZZZZZ"));
}

TEST(Uuid, randomOnesAreVersion4AndRoundTrip)
{
    std::set<Uuid> seen;
    for (int i = 0; i < 1000; ++i) {
        const Uuid uuid = Uuid::random();
        EXPECT_TRUE(seen.insert(uuid).second);
        const std::string text = uuid.toString();
        EXPECT_EQ(text[14], '4');
        EXPECT_NE(std::string("89ab").find(text[19]), std::string::npos);
        EXPECT_EQ(Uuid::parse(text).value(), uuid);
        EXPECT_EQ(uuid.toShort().size(), 22U);
        EXPECT_EQ(Uuid::parseShort(uuid.toShort()).value(), uuid);
    }
}

TEST(Uuid, refusesOtherForms)
{
    for (const char *bad : {"", "a0a50196f37f41ae946bca207b646f2a", "{a0a50196-f37f-41ae-946b-ca207b646f2a}",
                            "a0a50196-f37f-41ae-946b-ca207b646f2", "a0a50196-f37f-41ae-946b-ca207b646f2g",
                            "a0a5-0196f37f-41ae-946b-ca207b646f2a", "a0a50196-f37f-41ae-946b-ca207b64-f2a",
                            "kQxVi7RHNLU6zhq9CHMyg", "kQxVi7RHNLU6zhq9CHMyg0", "kQxVi7RHNLU6zhq9CHMygl",
                            "kQxVi7RHNLU6zhq9CHMygLL", "../../../../etc/passwd"}) {
        EXPECT_EQ(Uuid::parseAny(bad).error().code, ErrorCode::invalidInput) << bad;
    }
}

TEST(Uuid, nullIsNull)
{
    EXPECT_TRUE(Uuid().isNull());
    EXPECT_FALSE(Uuid::random().isNull());
}

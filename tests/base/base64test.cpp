// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/base64.h"
#include "base/text.h"

#include <gtest/gtest.h>

using namespace spirula;

TEST(Base64, vectorsOfRfc4648)
{
    const std::vector<std::pair<std::string, std::string>> vectors{{"", ""},
                                                                   {"f", "Zg=="},
                                                                   {"fo", "Zm8="},
                                                                   {"foo", "Zm9v"},
                                                                   {"foob", "Zm9vYg=="},
                                                                   {"fooba", "Zm9vYmE="},
                                                                   {"foobar", "Zm9vYmFy"}};
    for (const auto &[plain, text] : vectors) {
        EXPECT_EQ(toBase64(plain), text);
        EXPECT_EQ(fromBase64(text), plain);
        EXPECT_EQ(fromBase64(text.substr(0, text.find('='))), plain);
    }
}

TEST(Base64, everyByteRoundTrips)
{
    std::string all;
    for (int i = 0; i < 256; ++i) {
        all += static_cast<char>(i);
        EXPECT_EQ(fromBase64(toBase64(all)), all);
    }
}

TEST(Base64, oneTextPerValue)
{
    for (const char *bad : {"Z", "Zg=", "Zg===", "Z===", "=", "====", "Zh==", "Zm9=", "Zm 9v", "Zm9v\n",
                            "Zm9-", "Zm9_", "Zg==Zg==", "Zm9v="}) {
        EXPECT_EQ(fromBase64(bad), std::nullopt) << bad;
    }
}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/random.h"

#include "base/text.h"

#include <openssl/rand.h>

#include <cstdio>
#include <cstdlib>

namespace spirula::crypto
{

std::string randomBytes(std::size_t count)
{
    std::string bytes(count, '\0');
    if (RAND_bytes_ex(nullptr, reinterpret_cast<unsigned char *>(bytes.data()), count, 0) != 1) {
        // There is no going on with secrets that can be guessed.
        std::fputs("The system's random generator fails.\n", stderr);
        std::abort();
    }
    return bytes;
}

std::string randomToken(std::size_t bytes) { return toHex(randomBytes(bytes)); }

}

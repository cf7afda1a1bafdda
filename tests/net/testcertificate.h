// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"

#include <string>

namespace spirula::test
{

/// PEM files of a self-signed certificate and its key.
struct TestCertificate {
    fs::path certificate;
    fs::path key;
};

/// A fresh pair in `folder`, called `name`. `alternativeNames` as OpenSSL writes them
/// ("DNS:node.example,IP:127.0.0.1"); with negative `days` it has expired.
TestCertificate makeCertificate(const fs::path &folder, const std::string &name,
                                const std::string &alternativeNames, int days = 1);

}

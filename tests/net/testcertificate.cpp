// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcertificate.h"

#include <gtest/gtest.h>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <cstdio>
#include <memory>

namespace spirula::test
{

namespace
{

constexpr long day = 24 * 60 * 60;

template<class Write>
void writePem(const fs::path &path, Write write)
{
    const std::unique_ptr<FILE, int (*)(FILE *)> file(std::fopen(path.c_str(), "w"), std::fclose);
    ASSERT_TRUE(file);
    ASSERT_EQ(write(file.get()), 1);
}

void setNames(X509 *x509, const std::string &alternativeNames)
{
    auto *name = X509_get_subject_name(x509);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>("node.example"), -1, -1, 0);
    X509_set_issuer_name(x509, name);
    const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> names(
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, alternativeNames.c_str()),
        X509_EXTENSION_free);
    ASSERT_TRUE(names);
    X509_add_ext(x509, names.get(), -1);
}

}

TestCertificate makeCertificate(const fs::path &folder, const std::string &name,
                                const std::string &alternativeNames, int days)
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> pair(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> x509(X509_new(), X509_free);
    std::uint32_t serial = 0;
    RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof(serial));
    X509_set_version(x509.get(), X509_VERSION_3);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(x509.get()), serial);
    X509_gmtime_adj(X509_getm_notBefore(x509.get()), -30 * day);
    X509_gmtime_adj(X509_getm_notAfter(x509.get()), days * day);
    X509_set_pubkey(x509.get(), pair.get());
    setNames(x509.get(), alternativeNames);
    EXPECT_GT(X509_sign(x509.get(), pair.get(), EVP_sha256()), 0);
    const TestCertificate made{folder / (name + ".pem"), folder / (name + ".key")};
    writePem(made.certificate, [&](FILE *file) { return PEM_write_X509(file, x509.get()); });
    writePem(made.key, [&](FILE *file) {
        return PEM_write_PrivateKey(file, pair.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
    return made;
}

}

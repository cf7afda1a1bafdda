// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/httpclient.h"

#include "net/fetchnow.h"
#include "net/testcertificate.h"
#include "net/testserver.h"
#include "support/tempfolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace spirula;
using namespace spirula::net;
using test::fetchNow;

namespace
{

/// Our own server over https, with the certificate that a test wants.
class ClientTls : public testing::Test
{
protected:
    Result<HttpAnswer> fetchFrom(const test::TestCertificate &certificate, const fs::path &roots)
    {
        Router router;
        router.add(Method::get, "/", test::say("over TLS"));
        const test::TestServer server(
            std::move(router), {.certificateFile = certificate.certificate, .keyFile = certificate.key});
        ClientOptions options = test::loopbackOnly();
        options.plainHttp = false;
        options.certificates = roots;
        HttpClient client(options);
        return fetchNow(client, HttpAsk{.url = "https://127.0.0.1:" + std::to_string(server.port()) + "/"});
    }

    test::TempFolder folder;
};

}

TEST_F(ClientTls, aCertificateOfATrustedRootIsTaken)
{
    const auto good = test::makeCertificate(folder.path(), "good", "IP:127.0.0.1");
    const auto got = fetchFrom(good, good.certificate);
    ASSERT_TRUE(got) << got.error().detail;
    EXPECT_EQ(got->body, "over TLS");
}

TEST_F(ClientTls, nothingElseIs)
{
    const auto good = test::makeCertificate(folder.path(), "good", "IP:127.0.0.1");
    const auto otherHost = test::makeCertificate(folder.path(), "otherhost", "DNS:example.org,IP:127.0.0.2");
    const auto expired = test::makeCertificate(folder.path(), "expired", "IP:127.0.0.1", -1);
    const std::vector<std::pair<test::TestCertificate, fs::path>> cases{
        {good, {}}, // the system's roots do not know it
        {good, otherHost.certificate},
        {otherHost, otherHost.certificate},
        {expired, expired.certificate},
    };
    for (const auto &[certificate, roots] : cases) {
        const auto got = fetchFrom(certificate, roots);
        ASSERT_FALSE(got) << certificate.certificate << " with " << roots;
        EXPECT_EQ(got.error().code, ErrorCode::unreachable) << got.error().detail;
        EXPECT_EQ(got.error().parameter("reason"), "its certificate can't be trusted");
    }
}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"
#include "testcertificate.h"
#include "testserver.h"

#include "support/tempfolder.h"

#include <gtest/gtest.h>

#include <openssl/ssl.h>

#include <deque>
#include <fstream>

namespace spirula::net
{

namespace
{

using namespace std::chrono_literals;
using namespace test;

/// A blocking TLS client over a RawClient's socket.
class TlsClient
{
public:
    explicit TlsClient(std::uint16_t port, int version = 0, const std::string &protocols = {},
                       int receiveBuffer = 0)
        : m_raw(port, nullptr, receiveBuffer)
        , m_context(SSL_CTX_new(TLS_client_method()))
        , m_ssl(nullptr)
    {
        if (version != 0) {
            SSL_CTX_set_security_level(m_context, 0);
            SSL_CTX_set_min_proto_version(m_context, version);
            SSL_CTX_set_max_proto_version(m_context, version);
        }
        m_ssl = SSL_new(m_context);
        if (!protocols.empty()) {
            SSL_set_alpn_protos(m_ssl, reinterpret_cast<const unsigned char *>(protocols.data()),
                                static_cast<unsigned>(protocols.size()));
        }
        SSL_set_fd(m_ssl, m_raw.fd());
        m_connected = SSL_connect(m_ssl) == 1;
    }
    ~TlsClient()
    {
        SSL_free(m_ssl);
        SSL_CTX_free(m_context);
    }

    bool connected() const { return m_connected; }
    int version() const { return SSL_version(m_ssl); }
    std::string protocol() const
    {
        const unsigned char *name = nullptr;
        unsigned size = 0;
        SSL_get0_alpn_selected(m_ssl, &name, &size);
        return std::string(reinterpret_cast<const char *>(name), size);
    }
    std::string serial() const
    {
        X509 *certificate = SSL_get1_peer_certificate(m_ssl);
        const auto number = certificate ? ASN1_INTEGER_get(X509_get_serialNumber(certificate)) : 0;
        X509_free(certificate);
        return std::to_string(number);
    }
    bool send(std::string_view text)
    {
        return SSL_write(m_ssl, text.data(), static_cast<int>(text.size())) > 0;
    }
    /// Up to `count` bytes, less at the end.
    std::string read(std::size_t count)
    {
        std::string text;
        std::string piece(65536, '\0');
        while (text.size() < count) {
            const auto got = SSL_read(m_ssl, piece.data(),
                                      static_cast<int>(std::min(piece.size(), count - text.size())));
            if (got <= 0) {
                m_cleanEnd = SSL_get_error(m_ssl, got) == SSL_ERROR_ZERO_RETURN;
                break;
            }
            text.append(piece, 0, static_cast<std::size_t>(got));
        }
        return text;
    }
    bool cleanEnd() const { return m_cleanEnd; }
    int records() const { return SSL_pending(m_ssl); }

private:
    RawClient m_raw;
    SSL_CTX *m_context;
    SSL *m_ssl;
    bool m_connected = false;
    bool m_cleanEnd = false;
};

}

class TlsTest : public ::testing::Test
{
protected:
    TlsTest()
    {
        std::ofstream(folder / "file") << bytes;
        Router router;
        router.add(Method::get, "/", echo());
        router.add(Method::post, "/body", echo(), {.body = BodyTo::memory, .bodyLimit = 10'000'000});
        router.add(Method::get, "/file", [path = folder / "file"](Request) -> Task<Response> {
            co_return Response::file({path, "\"e\"", 0, true}, "video/mp4");
        });
        options.certificateFile = certificate.certificate.string();
        options.keyFile = certificate.key.string();
        options.headerTime = 5s;
        server = std::make_unique<TestServer>(std::move(router), options);
    }

    const TempFolder folder;
    const TestCertificate certificate = makeCertificate(folder.path(), "own", "DNS:node.example");
    const std::string bytes = std::string(3'000'000, 'f') + "end";
    ServerOptions options;
    std::unique_ptr<TestServer> server;
    const std::string closing = "Connection: close\r\n";
};

TEST_F(TlsTest, answersAndSaysThatItIsSecure)
{
    TlsClient client(server->port());
    ASSERT_TRUE(client.connected());
    for (int i = 0; i < 3; ++i) {
        client.send(get("/"));
        const auto text = client.read(10);
        EXPECT_EQ(text, "HTTP/1.1 2");
        while (client.records() > 0) {
            client.read(static_cast<std::size_t>(client.records()));
        }
    }
    client.send(get("/", closing));
    EXPECT_TRUE(client.read(1 << 20).ends_with("0 / 127.0.0.1 secure "));
    EXPECT_TRUE(client.cleanEnd()) << "close_notify was sent";
}

TEST_F(TlsTest, headAndBodyShareARecord)
{
    TlsClient client(server->port());
    client.send(get("/"));
    const auto first = client.read(1);
    EXPECT_EQ(first, "H");
    const auto rest = client.read(static_cast<std::size_t>(client.records()));
    EXPECT_TRUE(rest.ends_with(" secure ")) << rest;
}

TEST_F(TlsTest, largeBodiesAndFiles)
{
    TlsClient client(server->port());
    const std::string body(3'000'000, 'b');
    client.send(get("/body", "Content-Length: 3000000\r\n", "POST"));
    client.send(body);
    const auto length = std::string("HTTP/1.1 200 OK").size();
    EXPECT_EQ(client.read(length), "HTTP/1.1 200 OK");
    std::string answer;
    while (!answer.ends_with(body)) {
        const auto more = client.read(1000);
        ASSERT_FALSE(more.empty());
        answer += more;
        if (answer.size() > body.size() + 1000) {
            break;
        }
        answer += client.read(client.records() > 0 ? static_cast<std::size_t>(client.records()) : 0);
    }
    EXPECT_TRUE(answer.ends_with(body));
    client.send(get("/file", "Range: bytes=1000000-\r\n" + closing));
    const auto part = client.read(4 << 20);
    EXPECT_TRUE(part.starts_with("HTTP/1.1 206 "));
    EXPECT_TRUE(part.ends_with(bytes.substr(1'000'000)));
}

TEST_F(TlsTest, slowReadersGetEverything)
{
    std::deque<TlsClient> clients;
    for (int i = 0; i < 10; ++i) {
        clients.emplace_back(server->port(), 0, std::string(), 8192).send(get("/file", closing));
    }
    std::this_thread::sleep_for(200ms);
    for (auto &client : clients) {
        EXPECT_TRUE(client.read(4 << 20).ends_with(bytes));
        EXPECT_TRUE(client.cleanEnd());
    }
}

TEST_F(TlsTest, versionsAndProtocols)
{
    EXPECT_FALSE(TlsClient(server->port(), TLS1_1_VERSION).connected());
    EXPECT_TRUE(TlsClient(server->port(), TLS1_2_VERSION).connected());
    EXPECT_EQ(TlsClient(server->port()).version(), TLS1_3_VERSION);
    TlsClient both(server->port(), 0, std::string("\x02h2\x08http/1.1", 12));
    EXPECT_TRUE(both.connected());
    EXPECT_EQ(both.protocol(), "http/1.1");
    EXPECT_FALSE(TlsClient(server->port(), 0, std::string("\x02h2", 3)).connected());
}

TEST_F(TlsTest, plainHttpIsToldSo)
{
    const auto answer = askOnce(server->port(), get("/"));
    EXPECT_EQ(answer.status, 400);
    EXPECT_EQ(answer.body, "This port is https.\n");
    RawClient garbage(server->port());
    garbage.send(std::string(1000, '\xff'));
    EXPECT_TRUE(garbage.ends(10s));
    RawClient silent(server->port());
    EXPECT_TRUE(silent.ends(15s)) << "a handshake has the header's time";
    EXPECT_TRUE(TlsClient(server->port()).connected());
}

TEST_F(TlsTest, aNewCertificateIsForNewConnections)
{
    TlsClient old(server->port());
    const auto serial = old.serial();
    makeCertificate(folder.path(), "own", "DNS:node.example");
    EXPECT_EQ(TlsClient(server->port()).serial(), serial) << "not before it is asked for";
    ASSERT_TRUE(server->server().reloadCertificate());
    EXPECT_NE(TlsClient(server->port()).serial(), serial);
    old.send(get("/", closing));
    EXPECT_TRUE(old.read(1 << 20).starts_with("HTTP/1.1 200 "));
    std::ofstream(certificate.certificate) << "garbage";
    const auto failed = server->server().reloadCertificate();
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().parameter("field"), "certificate");
    EXPECT_TRUE(TlsClient(server->port()).connected()) << "the one before stays";
}

TEST_F(TlsTest, clientsThatVanishInTheMiddle)
{
    for (int i = 0; i < 20; ++i) {
        TlsClient client(server->port(), 0, std::string(), 8192);
        client.send(get("/file"));
        client.read(1000);
    }
    TlsClient client(server->port());
    client.send(get("/", closing));
    EXPECT_TRUE(client.read(1 << 20).starts_with("HTTP/1.1 200 "));
}

TEST(Tls, aServerWithoutCertificateCannotReload)
{
    TestServer server(Router{});
    EXPECT_EQ(server.server().reloadCertificate().error().code, ErrorCode::invalidInput);
}

}

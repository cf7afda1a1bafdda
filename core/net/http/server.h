// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/log.h"
#include "base/result.h"
#include "base/task.h"
#include "net/http/router.h"

#include "net/address/addressrange.h"

#include <boost/asio/io_context.hpp>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace spirula::net
{

/// Limits and places of a server. The defaults are for the public listener.
struct ServerOptions {
    std::string address = "127.0.0.1"; ///< numeric, v4 or v6; of start()
    std::uint16_t port = 0; ///< 0 = any free one, see HttpServer::port()
    std::size_t headerLimit = 16 * 1024;
    std::chrono::milliseconds headerTime{10'000}; ///< for the complete header, absolute
    std::chrono::milliseconds idleTime{75'000}; ///< between requests
    std::chrono::milliseconds sendStallTime{30'000}; ///< no byte taken by the peer
    std::uint64_t bodyRate = 64 * 1024; ///< bytes that must arrive in each bodyTime
    std::chrono::milliseconds bodyTime{10'000};
    std::chrono::milliseconds lingerTime{
        5'000}; ///< after the last answer, for the client to read it and close
    std::chrono::milliseconds webSocketIdleTime{
        60'000}; ///< without any frame; a ping goes out after half of it
    std::size_t connections = 2000; ///< or what the open file limit allows; above it idle ones make room
    std::size_t connectionsPerAddress = 100; ///< per v4 address or v6 /64
    std::vector<std::string> trustedProxies; ///< CIDR blocks; not counted by connectionsPerAddress
    std::string certificateFile; ///< PEM; with keyFile: https
    std::string keyFile;
    fs::path bodyFolder; ///< where BodyTo::file puts bodies
    std::uint64_t mediaRate = 0; ///< bytes/s over all media answers, 0 = no limit
    std::string serverName = "Spirula";
};

/// An HTTP/1.1 server. Handlers run on the API loop; sockets and bulk bytes on the net loops, each connection
/// on one.
class HttpServer
{
public:
    /// The loops outlive the server. With the API loop as the only net loop, everything runs there.
    HttpServer(asio::io_context &apiLoop, std::vector<asio::io_context *> netLoops, Log &log,
               ServerOptions options, Router router);
    /// Cuts everything without waiting for it. stop() is better: after it nothing of the server runs.
    ~HttpServer();

    /// Binds and accepts. portTaken when another program has the port.
    Result<void> start();
    /// Of the places that are listened on; 0 without any.
    std::uint16_t port() const;
    /// Instead of start(), and at any time after it: listens on exactly these numeric addresses, all on one
    /// port; on none for none. Places that stay are not disturbed. What came by one that goes gets an answer
    /// within `grace`. On an error (portTaken) none of the new ones is kept. One call at a time.
    Task<Result<void>> listenOn(std::vector<std::string> addresses, std::uint16_t port,
                                std::chrono::milliseconds grace);
    /// "127.0.0.1:9100", one for each place that is listened on.
    std::vector<std::string> places() const;
    /// Stops accepting, lets running answers end until `grace` is over, then cuts them.
    Task<void> stop(std::chrono::milliseconds grace);
    /// Reads the certificate files anew; running connections keep the old one.
    Result<void> reloadCertificate();
    /// https with these PEM files from now on, http without. Connections of before get an answer within
    /// `grace`. Nothing changes when the files cannot be used.
    Result<void> setCertificate(const std::string &certificateFile, const std::string &keyFile,
                                std::chrono::milliseconds grace);
    /// Who may connect from now on; everybody when empty.
    void setPeers(std::vector<AddressRange> ranges);
    void setMediaRate(std::uint64_t bytesPerSecond);
    void setTrustedProxies(std::vector<std::string> ranges);

private:
    struct State;
    std::shared_ptr<State> m_state;
};

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/listenaddress.h"

#include "base/text.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

namespace spirula::node
{

namespace asio = boost::asio;

Result<ListenAddress> ListenAddress::parse(std::string_view text)
{
    const auto bad = [&](std::string_view reason) {
        return Error(
            ErrorCode::invalidInput,
            {{"field", "public-listen"}, {"value", std::string(text)}, {"reason", std::string(reason)}});
    };
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos) {
        return bad("it has no port; write it as 127.0.0.1:9100");
    }
    const auto port = parseInt(text.substr(colon + 1));
    if (!port || *port < 0 || *port > 65535) {
        return bad("the port is not a number from 0 to 65535");
    }
    std::string host(text.substr(0, colon));
    if (host.size() > 2 && host.front() == '[' && host.back() == ']') {
        host = host.substr(1, host.size() - 2);
    }
    if (host == "localhost") {
        host = "127.0.0.1";
    }
    boost::system::error_code error;
    asio::ip::make_address(host, error);
    if (error) {
        return bad("it needs a numeric address such as 127.0.0.1, 0.0.0.0 or [::]");
    }
    return ListenAddress{host, static_cast<std::uint16_t>(*port)};
}

Result<void> checkPortFree(const ListenAddress &address)
{
    if (address.port == 0) {
        return {};
    }
    boost::system::error_code error;
    const asio::ip::tcp::endpoint endpoint(asio::ip::make_address(address.address), address.port);
    asio::io_context loop;
    asio::ip::tcp::acceptor acceptor(loop);
    acceptor.open(endpoint.protocol(), error);
    if (!error) {
        acceptor.set_option(asio::socket_base::reuse_address(true), error);
    }
    if (!error) {
        acceptor.bind(endpoint, error);
    }
    if (!error) {
        acceptor.listen(1, error);
    }
    if (!error) {
        return {};
    }
    const std::string where = address.address + ':' + std::to_string(address.port);
    if (error == asio::error::address_in_use) {
        return Error(ErrorCode::portTaken, {{"address", where}});
    }
    return Error(ErrorCode::io, {{"path", where}, {"reason", error.message()}});
}

}

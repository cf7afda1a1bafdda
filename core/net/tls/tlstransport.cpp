// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/tls/tlstransport.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace spirula::net
{

namespace
{

using State = IoResult::State;

constexpr std::size_t recordSize = 16 * 1024;

}

TlsTransport::TlsTransport(asio::ip::tcp::socket socket, const TlsContext &context)
    : Transport(std::move(socket))
    , m_ssl(SSL_new(context.get()))
{
    if (!m_ssl || SSL_set_fd(m_ssl, static_cast<int>(m_socket.native_handle())) != 1) {
        m_broken = true;
        return;
    }
    SSL_set_accept_state(m_ssl);
}

TlsTransport::~TlsTransport() { SSL_free(m_ssl); }

IoResult TlsTransport::resultOf(int result, std::size_t bytes)
{
    if (result > 0) {
        return {State::done, bytes};
    }
    switch (SSL_get_error(m_ssl, result)) {
    case SSL_ERROR_WANT_READ:
        return {State::wantRead, 0};
    case SSL_ERROR_WANT_WRITE:
        return {State::wantWrite, 0};
    case SSL_ERROR_ZERO_RETURN:
        return {State::ended, 0};
    default:
        m_broken = true;
        return {State::failed, 0};
    }
}

IoResult TlsTransport::handshake()
{
    if (m_broken || !m_socket.is_open()) {
        return {};
    }
    ERR_clear_error();
    const auto result = resultOf(SSL_do_handshake(m_ssl), 0);
    if (result.state == State::failed && ERR_GET_REASON(ERR_peek_error()) == SSL_R_HTTP_REQUEST) {
        answerPlainHttp();
    }
    return result;
}

void TlsTransport::answerPlainHttp()
{
    static constexpr char answer[] = "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\n"
                                     "Content-Length: 20\r\nConnection: close\r\n\r\nThis port is https.\n";
    boost::system::error_code ignored;
    m_socket.send(asio::buffer(answer, sizeof(answer) - 1), 0, ignored);
}

IoResult TlsTransport::read(std::span<char> space)
{
    if (m_broken || !m_socket.is_open()) {
        return {};
    }
    ERR_clear_error();
    std::size_t bytes = 0;
    const int result = SSL_read_ex(m_ssl, space.data(), space.size(), &bytes);
    return resultOf(result, bytes);
}

IoResult TlsTransport::write(std::span<const asio::const_buffer> buffers, bool)
{
    if (m_broken || !m_socket.is_open() || buffers.empty()) {
        return {};
    }
    ERR_clear_error();
    std::size_t bytes = 0;
    if (buffers.size() == 1) {
        const int result = SSL_write_ex(m_ssl, buffers[0].data(), buffers[0].size(), &bytes);
        return resultOf(result, bytes);
    }
    // One record for the head and the start of the body: a record for each would cost more than the copy.
    std::array<char, recordSize> record;
    std::size_t size = 0;
    for (const auto &buffer : buffers) {
        const auto part = std::min(buffer.size(), record.size() - size);
        if (part > 0) {
            std::memcpy(record.data() + size, buffer.data(), part);
        }
        size += part;
    }
    const int result = SSL_write_ex(m_ssl, record.data(), size, &bytes);
    return resultOf(result, bytes);
}

void TlsTransport::endWriting()
{
    if (!m_socket.is_open()) {
        return;
    }
    if (!m_broken && SSL_is_init_finished(m_ssl)) {
        ERR_clear_error();
        SSL_shutdown(m_ssl);
    }
    boost::system::error_code ignored;
    m_socket.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
}

bool TlsTransport::hasBuffered() const { return !m_broken && SSL_has_pending(m_ssl) == 1; }

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/transport.h"

#include <array>
#include <cerrno>

#ifdef __linux__
#include <sys/sendfile.h>
#include <sys/socket.h>
#endif

namespace spirula::net
{

namespace
{

using State = IoResult::State;

#ifdef __linux__
constexpr int moreFollows = MSG_MORE;
#else
constexpr int moreFollows = 0;
#endif

IoResult resultOf(const boost::system::error_code &error, std::size_t bytes, State wait)
{
    if (!error) {
        return {bytes > 0 ? State::done : wait, bytes};
    }
    if (error == asio::error::would_block || error == asio::error::try_again
        || error == asio::error::interrupted) {
        return {wait, 0};
    }
    return {error == asio::error::eof ? State::ended : State::failed, 0};
}

}

IoResult Transport::sendFile(int, std::uint64_t, std::size_t) { return {}; }

IoResult PlainTransport::read(std::span<char> space)
{
    boost::system::error_code error;
    const auto bytes = m_socket.receive(asio::buffer(space.data(), space.size()), 0, error);
    return resultOf(error, bytes, State::wantRead);
}

IoResult PlainTransport::write(std::span<const asio::const_buffer> buffers, bool more)
{
    std::array<asio::const_buffer, 2> pair;
    std::copy_n(buffers.begin(), std::min(buffers.size(), pair.size()), pair.begin());
    boost::system::error_code error;
    const auto bytes = m_socket.send(pair, more ? moreFollows : 0, error);
    return resultOf(error, bytes, State::wantWrite);
}

void PlainTransport::endWriting()
{
    boost::system::error_code ignored;
    m_socket.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
}

bool PlainTransport::canSendFile() const
{
#ifdef __linux__
    return true;
#else
    return false;
#endif
}

IoResult PlainTransport::sendFile([[maybe_unused]] int file, [[maybe_unused]] std::uint64_t offset,
                                  [[maybe_unused]] std::size_t count)
{
#ifdef __linux__
    if (!m_socket.is_open()) {
        return {};
    }
    auto position = static_cast<off_t>(offset);
    const auto sent = ::sendfile(m_socket.native_handle(), file, &position, count);
    if (sent > 0) {
        return {State::done, static_cast<std::size_t>(sent)};
    }
    if (sent == 0) {
        return {State::ended, 0};
    }
    return {errno == EAGAIN || errno == EINTR ? State::wantWrite : State::failed, 0};
#else
    return {};
#endif
}

}

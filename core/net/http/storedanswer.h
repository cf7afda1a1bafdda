// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http/message.h"

#include <string>

namespace spirula::net
{

class RequestParser;

/// What a connection was answered last, for those who read a file range by range, as web seeds and players
/// do: a request that differs from the one before in nothing but its range and conditions has the same answer
/// as long as that is fresh, without a hop to the handlers' loop.
class StoredAnswer
{
public:
    /// Takes a GET down before it goes to its handler.
    StoredAnswer(const Request &request, bool http10);

    void set(Response response) { m_response = std::move(response); }
    const Response &response() const { return m_response; }
    bool isFresh(SteadyClock::time_point now) const
    {
        return m_response.freshness && m_response.freshness->holds(now);
    }
    /// Whether the answer holds now, and is the one to this request.
    bool answers(const RequestParser &parser, SteadyClock::time_point now) const;

private:
    std::string m_target;
    bool m_http10;
    Headers m_headers; ///< without conditions
    Response m_response;
};

}

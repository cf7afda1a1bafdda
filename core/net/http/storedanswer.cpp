// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/storedanswer.h"

#include "net/http/precondition.h"
#include "net/http/requestparser.h"

namespace spirula::net
{

StoredAnswer::StoredAnswer(const Request &request, bool http10)
    : m_target(request.target)
    , m_http10(http10)
{
    for (const auto &[name, value] : request.headers.all()) {
        if (!isCondition(name)) {
            m_headers.add(name, value);
        }
    }
}

bool StoredAnswer::answers(const RequestParser &parser, SteadyClock::time_point now) const
{
    if (!isFresh(now) || parser.method() != Method::get || !parser.isDone() || parser.isHttp10() != m_http10
        || parser.target() != m_target) {
        return false;
    }
    auto known = m_headers.all().begin();
    for (const auto &field : parser.headers().all()) {
        if (isCondition(field.first)) {
            continue;
        }
        if (known == m_headers.all().end() || *known != field) {
            return false;
        }
        ++known;
    }
    return known == m_headers.all().end();
}

}

// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tx.h"

#include "store/eventstore.h"

namespace spirula::store
{

Result<void> Tx::news(std::string type, std::string key, std::string body)
{
    model::Event event{0, std::move(type), std::move(key), std::move(body), m_now};
    SPIRULA_CHECK(EventStore(m_connection).append(event));
    m_events.push_back(std::move(event));
    return {};
}

}

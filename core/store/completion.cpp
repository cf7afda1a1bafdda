// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/completion.h"

#include <boost/asio/associated_cancellation_slot.hpp>
#include <boost/asio/post.hpp>

namespace spirula::store
{

Completion::Completion(Handler handler, asio::any_io_executor executor)
    : m_handler(std::move(handler))
    , m_work(std::move(executor))
{
}

asio::cancellation_slot Completion::cancellationSlot() const
{
    return asio::get_associated_cancellation_slot(m_handler);
}

void Completion::resume(Result<void> result)
{
    asio::post(m_work.get_executor(), [handler = std::move(m_handler), result = std::move(result)]() mutable {
        // The slot belongs to the coroutine's executor: cleared here, not on the database's thread.
        if (auto slot = asio::get_associated_cancellation_slot(handler); slot.is_connected()) {
            slot.clear();
        }
        std::move(handler)(std::move(result));
    });
    m_work.reset();
}

}

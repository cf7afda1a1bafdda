// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/reach/selfproofs.h"

#include "base/text.h"
#include "crypto/random.h"

#include <utility>

namespace spirula::node
{

namespace
{

constexpr std::size_t nonceBytes = 16;

}

SelfProofs::Question::Question(SelfProofs &proofs, std::string nonce, std::string answer)
    : m_proofs(&proofs)
    , m_nonce(std::move(nonce))
    , m_answer(std::move(answer))
{
    proofs.m_open.emplace(m_nonce, m_answer);
}

SelfProofs::Question::Question(Question &&other) noexcept
    : m_proofs(std::exchange(other.m_proofs, nullptr))
    , m_nonce(std::move(other.m_nonce))
    , m_answer(std::move(other.m_answer))
{
}

SelfProofs::Question::~Question()
{
    if (m_proofs) {
        m_proofs->m_open.erase(m_nonce);
    }
}

SelfProofs::Question SelfProofs::ask()
{
    return {*this, toHex(crypto::randomBytes(nonceBytes)), toHex(crypto::randomBytes(nonceBytes))};
}

std::optional<std::string> SelfProofs::answer(std::string_view nonce, std::string_view from)
{
    const auto found = m_open.find(nonce);
    if (found == m_open.end()) {
        return std::nullopt;
    }
    m_lastFrom = from;
    return found->second;
}

}
